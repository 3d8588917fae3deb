import type { overview as english } from '../en/overview';

export const overview: Record<keyof typeof english, string> = {
  'section.overview': 'Nhìn nhanh',
  'overview.whole': 'Máy có được bảo vệ đầy đủ không?',
  'overview.whole.good': 'Có, mọi thứ đang có hiệu lực.',
  'overview.whole.attention': 'Đang có hiệu lực, có điều cần xem.',
  'overview.whole.bad': 'Chưa. Cần bạn xử lý ngay.',
  'overview.whole.more': 'Xem từng điều được kiểm tra',
  'overview.stopped': 'Hôm nay đã chặn những gì?',
  'overview.stopped.week': 'trang hôm nay, {count} trang trong bảy ngày.',
  'overview.stopped.most': 'Nhiều nhất: {category}.',
  'overview.stopped.more': 'Mở báo cáo',
  'overview.time': 'Thời gian đã đi đâu?',
  'overview.time.week': 'phút hôm nay, {minutes} phút trong bảy ngày.',
  'overview.minutes': '{minutes} phút',
  'overview.time.more': 'Thời gian ở từng trang',
  'overview.asked': 'Con đã xin điều gì?',
  'overview.asked.none': 'Không có yêu cầu nào đang chờ.',
  'overview.asked.some': '{count} yêu cầu đang chờ bạn trả lời.',
  'overview.asked.more': 'Đến các yêu cầu',
};

import type { popup as english } from '../en/popup';

export const popup: Record<keyof typeof english, string> = {
  'popup.check': 'Kiểm tra máy này',
  'popup.lesson': 'Tiết học: vào tiết hoặc xem trang đang mở',
  'popup.on': 'Đang bảo vệ',
  'popup.trouble': 'Cần để ý một chút',
  'popup.not-set-up': 'Đang bảo vệ theo quy tắc cho 7–11 tuổi. Bố mẹ có thể hoàn tất cài đặt.',
  'popup.unknown': 'Tiện ích chưa trả lời. Bạn đợi một lát nhé.',
  'popup.profile': 'Quy tắc cho: {profile}',
  'popup.waiting': 'Yêu cầu đang chờ: {count}',
  'popup.ask': 'Cần một trang đang bị đóng? Ngay trên trang đó có chỗ để hỏi người lớn.',
  'popup.options': 'Dành cho bố mẹ và thầy cô',
  'popup.set-up': 'Hoàn tất cài đặt',
};

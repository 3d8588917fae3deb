import type { requests as english } from '../en/requests';

export const requests: Record<keyof typeof english, string> = {
  'requests.lead': 'Những trang con xin mở. Một lần trò chuyện thường có ích hơn một câu có hay không.',
  'requests.none': 'Không có yêu cầu nào đang chờ.',
  'requests.no-reason': 'Con không ghi lý do.',
  'requests.asked': 'Đã hỏi {count} lần, gần nhất {when}',
  'requests.about': 'Địa chỉ nhắc đến:',
  'requests.once': 'Mở một lần xem',
  'requests.today': 'Mở hôm nay',
  'requests.minutes': 'Mở chừng ấy phút',
  'requests.minutes.label': 'Mở trong bao lâu',
  'requests.minutes.count': '{minutes} phút',
  'requests.always': 'Luôn mở',
  'requests.no': 'Vẫn đóng…',
  'requests.no.reason': 'Vài lời nhẹ nhàng với con (có thể để trống)',
  'requests.no.homework': 'Con làm bài xong đã rồi hỏi lại nhé.',
  'requests.no.together': 'Tối nay cả nhà cùng xem nhé.',
  'requests.no.later': 'Để hôm khác con nhé.',
  'requests.no.age': 'Trang này dành cho người lớn hơn. Mình cùng tìm trang hợp với con hơn nhé.',
  'requests.no.say': 'Gửi câu trả lời này',
  'requests.answered': 'Đã trả lời: {site}.',
  'requests.unread': 'Số câu hỏi không còn đọc được: {count}. Bạn hãy hỏi lại con nhé.',
};

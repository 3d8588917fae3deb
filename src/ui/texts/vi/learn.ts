import type { learn as english } from '../en/learn';

export const learn: Record<keyof typeof english, string> = {
  'learn.title': 'Bài học nhỏ',
  'learn.lead': 'Mỗi bài chỉ vài phút. Học bài nào trước cũng được.',
  'learn.lead.small': 'Bố mẹ hoặc cô giáo đọc cùng bé. Mỗi bài chỉ một, hai phút.',
  'learn.age': '{age} tuổi',
  'learn.module.internet': 'Mạng và mạng xã hội là gì?',
  'learn.module.security': 'Giữ máy và tài khoản an toàn',
  'learn.module.private': 'Chuyện riêng của mình',
  'learn.module.used': 'Nhận ra khi bị lợi dụng',
  'learn.module.help': 'Tìm ai giúp?',
  'learn.step': 'thẻ {now} trên {all}',
  'learn.question': 'Cùng nghĩ nhé',
  'learn.together': 'Làm cùng người lớn',
  'learn.back': 'Thẻ trước',
  'learn.next': 'Thẻ sau',
  'learn.done': 'Xong, về kệ bài học',
  'learn.read': 'Đọc to lên',
  'learn.class': 'Chiếu cho cả lớp',
  'learn.print': 'In ra giấy',
};

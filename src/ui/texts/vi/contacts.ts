import type { contacts as english } from '../en/contacts';

export const contacts: Record<keyof typeof english, string> = {
  'section.contacts': 'Người con có thể tìm đến',
  'contacts.lead':
    'Con thấy những người này trên trang Giúp đỡ, ngay dưới số 111: bà, cô chủ nhiệm, thầy cô tư vấn học đường, ban bảo vệ trẻ em của xã.',
  'contacts.none': 'Chưa có ai. Trẻ thường gọi người quen trước khi gọi người lạ.',
  'contacts.name': 'Tên, như con vẫn gọi',
  'contacts.number': 'Số điện thoại',
  'contacts.about': 'Đó là ai (có thể để trống)',
  'contacts.add': 'Thêm',
  'contacts.added': '{name} đã có trên trang Giúp đỡ.',
  'contacts.removed': 'Đã bỏ {name} khỏi trang Giúp đỡ.',
  'contacts.remove': 'Xoá {name}',
  'contacts.wrong': 'Cần một cái tên và một số điện thoại (chữ số, ít nhất ba).',
  'contacts.see': 'Xem trang Giúp đỡ như con thấy',
};

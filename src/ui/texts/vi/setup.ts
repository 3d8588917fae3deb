import type { setup as english } from '../en/setup';

export const setup: Record<keyof typeof english, string> = {
  'setup.user': 'Trình duyệt này dành cho ai?',
  'setup.user.one': 'Một con',
  'setup.user.what.one': 'Một bộ quy tắc.',
  'setup.user.several': 'Nhiều con',
  'setup.user.what.several': 'Mỗi con có tên, tuổi và quy tắc riêng.',
  'setup.user.lab': 'Phòng máy của trường',
  'setup.user.what.lab': 'Một bộ quy tắc cho mọi học sinh cùng lứa tuổi.',
  'setup.pupils': 'Học sinh bao nhiêu tuổi?',
  'setup.lab':
    'Nếu có nhiều máy, hãy để quản trị viên cố định quy tắc bằng chính sách: phần dành cho trường trong tài liệu có sẵn bộ tệp.',
  'setup.children': 'Các con của bạn',
  'setup.child': 'Con thứ {number}',
  'setup.more': 'Thêm một con',
  'setup.fewer': 'Bớt một con',
  'setup.pin-set': 'Đã đặt mã PIN. Còn một việc, phòng khi bạn quên mã:',
  'setup.close': 'Đóng các lối đi vòng',
  'setup.close.what': 'Có hai lối đi vòng qua Mầm Xanh phải đóng ngay trong trình duyệt.',
  'setup.close.come-back':
    'Ô này tự chuyển sang xanh. Nếu trình duyệt đóng trang này, hãy bấm biểu tượng Mầm Xanh để mở lại: bạn sẽ ở đúng bước này.',
};

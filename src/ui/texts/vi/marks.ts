import type { marks as english } from '../en/marks';

export const marks: Record<keyof typeof english, string> = {
  'marks.title': 'Một ảnh trên trang này (cho người lớn)',
  'marks.what': 'Chọn việc cần làm, rồi bấm vào ảnh trên trang trong vòng một phút. Bấm Esc để thôi.',
  'marks.unlock': 'Tiếp tục',
  'marks.reveal': 'Hiện một ảnh lần này',
  'marks.wrong': 'Ảnh bị che nhầm',
  'marks.missed': 'Ảnh lẽ ra phải che',
  'marks.list': 'Ảnh anh chị đã đánh dấu',
  'marks.list-what':
    'Đánh dấu từ nút trên thanh công cụ, ngay ở trang có ảnh. Chỉ giữ trên máy này, không giữ địa chỉ và không giữ ảnh; 500 lần gần nhất.',
  'marks.none': 'Chưa có ảnh nào.',
  'marks.said.shown': 'che nhầm, từ nay hiện ra (điểm {score} trên 100)',
  'marks.said.covered': 'bị sót, từ nay che lại (điểm {score} trên 100)',
  'marks.forget': 'Bỏ đánh dấu',
  'marks.forget-one': 'Bỏ đánh dấu lúc {when}',
  'marks.forget-all': 'Bỏ mọi đánh dấu',
  'marks.forgotten': 'Đã bỏ đánh dấu.',
  'marks.more': 'và {count} lần cũ hơn',
  'marks.export': 'Lưu thành tệp',
};

import type { documents as english } from '../en/documents';

export const documents: Record<keyof typeof english, string> = {
  'document.title': 'Có một tài liệu PDF đang đợi',
  'document.why.young': 'Trong đó có thể có ảnh chưa ai xem qua. Người lớn mở giúp bạn được.',
  'document.why.teen':
    'Tài liệu PDF có thể có ảnh, và máy này không xem trước được bên trong. Người lớn mở bằng mã PIN là được.',
  'document.why.grown':
    'Tài liệu PDF có thể có ảnh, và máy này không xem trước được bên trong. Bạn tự quyết định nhé.',
  'document.none': 'Ở đây không biết là tài liệu nào. Bạn quay lại rồi mở lần nữa nhé.',
  'document.choose': 'Mở tài liệu này?',
  'document.pin-what': 'Người lớn nhập mã PIN là mở được tài liệu này trong thẻ này.',
  'document.open': 'Mở tài liệu',
  'document.back': 'Quay lại',
};

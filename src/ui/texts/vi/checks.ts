import type { checks as english } from '../en/checks';

export const checks: Record<keyof typeof english, string> = {
  'check.title': 'Bảo vệ dựa vào những điều này',
  'check.rules': 'Mọi quy tắc đang có hiệu lực',
  'check.lists': 'Đọc được các danh sách',
  'check.fresh': 'Danh sách tải về còn mới',
  'check.private': 'Cửa sổ riêng tư được bảo vệ',
  'check.removal': 'Không ai gỡ được tiện ích',
  'check.tools': 'Công cụ nhà phát triển đã đóng',
  'check.profiles': 'Không có hồ sơ trình duyệt khác',
  'check.state.good': 'Tốt',
  'check.state.attention': 'Có thể tốt hơn',
  'check.state.bad': 'Cần bạn xử lý',
  'check.state.unknown': 'Bạn tự xem',
  'check.fix.rules': 'Hãy khởi động lại trình duyệt. Nếu vẫn vậy, hãy cài lại Mầm Xanh.',
  'check.fix.lists': 'Hãy cài lại Mầm Xanh: danh sách đi kèm bị hỏng.',
  'check.fix.fresh':
    'Có danh sách cũ hơn hai tuần hoặc không tải được. Hãy mở mục “Danh sách” và cập nhật tất cả.',
  'check.fix.private.chrome':
    'Gõ chrome://extensions vào thanh địa chỉ, mở “Chi tiết” của Mầm Xanh, bật “Cho phép ở chế độ ẩn danh”, rồi quay lại đây.',
  'check.fix.private.edge':
    'Gõ edge://extensions vào thanh địa chỉ, mở “Chi tiết” của Mầm Xanh, đánh dấu “Cho phép trong InPrivate”, rồi quay lại đây.',
  'check.fix.private.coccoc':
    'Gõ coccoc://extensions vào thanh địa chỉ, mở “Chi tiết” của Mầm Xanh, bật “Cho phép ở chế độ ẩn danh”, rồi quay lại đây.',
  'check.fix.private.chromium':
    'Gõ chrome://extensions vào thanh địa chỉ, mở “Chi tiết” của Mầm Xanh, bật “Cho phép ở chế độ ẩn danh”, rồi quay lại đây.',
  'check.fix.private.firefox':
    'Gõ about:addons vào thanh địa chỉ, mở Mầm Xanh, chọn “Cho phép” cạnh “Chạy trong cửa sổ riêng tư”, rồi quay lại đây.',
  'check.fix.removal':
    'Ai ngồi vào máy này cũng có thể gỡ tiện ích. Chỉ chính sách của quản trị viên mới giữ được nó; tài liệu hướng dẫn có chỉ cách làm.',
  'check.fix.tools':
    'Không tiện ích nào tự thấy được điều này. Hãy nhấn F12 ở trang này: nếu một khung mở ra thì trẻ rành máy cũng dùng được. Chính sách của quản trị viên đóng được nó.',
  'check.fix.profiles':
    'Không tiện ích nào thấy được hồ sơ khác. Hãy xem ảnh ở góc trên bên phải trình duyệt: mỗi hồ sơ cần Mầm Xanh riêng, hoặc một chính sách chỉ cho một hồ sơ.',
  'check.export': 'Lưu tệp chẩn đoán',
  'check.export.what':
    'Tệp cho người giúp bạn: phiên bản và các trạng thái ở trên; không có tên, không có trang nào.',
};

import type { schoolCheck as english } from '../en/school-check';

export const schoolCheck: Record<keyof typeof english, string> = {
  'school.part.check': 'Kiểm tra máy này',
  'school-check.lead':
    'Xanh là tốt. Đỏ thì sửa theo dòng chỉ dẫn. Ổ khóa cho biết điều gì do chính sách của trường đặt.',
  'school-check.locked': 'Do chính sách đặt',
  'school-check.summary': '{good} trên {all} mục tốt; {look} mục cần thầy cô tự xem.',
  'school-check.failed': 'Tiện ích chưa trả lời. Hãy đợi một chút rồi kiểm tra lại.',
  'school-check.again': 'Kiểm tra lại',
  'school-check.save': 'Lưu kết quả',
  'school-check.save.what':
    'Tệp ghi các trạng thái ở trên, không có tên người hay tên trang. Mỗi máy một tệp.',
  'school-check.problems': 'Chính sách có phần không dùng được:',
  'school-check.forced': 'Mầm Xanh được cài bắt buộc',
  'school-check.policy': 'Chính sách của trường có ở đây và đọc được',
  'school-check.profile': 'Lứa tuổi học sinh đã được đặt',
  'school-check.rules': 'Mọi quy tắc đang có hiệu lực',
  'school-check.lists': 'Danh sách đọc được và còn mới',
  'school-check.mirror': 'Máy chủ danh sách của trường trả lời',
  'school-check.search': 'Tìm kiếm an toàn đang bật',
  'school-check.private': 'Cửa sổ ẩn danh được bảo vệ',
  'school-check.extensions': 'Không tiện ích nào khác đang chạy',
  'school-check.pin': 'Đã có mã PIN cho thầy cô',
  'school-check.clock': 'Đồng hồ chạy đúng',
  'school-check.tools': 'Công cụ nhà phát triển đã đóng',
  'school-check.doh': 'Không dùng DNS vượt qua DNS của trường',
  'school-check.guest': 'Không có cửa sổ khách, không có hồ sơ thứ hai',
  'school-check.fix.forced':
    'Chạy install.bat (Windows) hoặc install.sh (Linux) trong bộ cài bằng quyền quản trị, đóng hết cửa sổ trình duyệt rồi mở lại.',
  'school-check.fix.policy':
    'Mở chrome://policy (Edge: edge://policy, Firefox: about:policies). Trang trống: chạy lại bộ cài. Có dòng báo lỗi: tạo lại bộ cài.',
  'school-check.fix.profile': 'Bộ cài đặt mục này. Thiếu nó, ai có mã PIN cũng đổi được lứa tuổi.',
  'school-check.fix.rules': 'Hãy khởi động lại trình duyệt. Nếu vẫn vậy, hãy cài lại Mầm Xanh.',
  'school-check.fix.lists':
    'Thiếu danh sách, hoặc có danh sách chưa tải được. Hãy xem lại mạng, mai kiểm tra lần nữa.',
  'school-check.fix.mirror':
    'Chính sách không nêu máy chủ, hoặc máy chủ không trả lời, hoặc hai tuần chưa có bản mới. Danh sách đi kèm vẫn đang bảo vệ.',
  'school-check.fix.search': 'Hãy tạo lại bộ cài: bộ cài bật và khóa tìm kiếm an toàn.',
  'school-check.fix.private':
    'Nhấn Ctrl+Shift+N (Firefox: Ctrl+Shift+P). Nếu cửa sổ ẩn danh mở ra, hãy chạy lại bộ cài; nếu không mở thì đã ổn.',
  'school-check.fix.extensions':
    'Gỡ tiện ích khác ở trang tiện ích của trình duyệt, hoặc ghi mã của chúng ở câu 9 rồi chạy lại bộ cài.',
  'school-check.fix.pin':
    'Hãy tạo lại bộ cài và đặt mã PIN ở câu 10. Không có mã thì không ai mở được gì ở đây.',
  'school-check.fix.clock': 'Vào cài đặt của máy bằng quyền quản trị, đặt ngày giờ theo Internet.',
  'school-check.fix.tools':
    'Nhấn F12. Nếu một khung mở ra, hãy chạy lại bộ cài với công cụ nhà phát triển tắt (câu 10).',
  'school-check.fix.doh':
    'Mở chrome://policy, tìm DnsOverHttpsMode: off (Firefox: about:policies, DNSOverHTTPS). Không thấy thì chạy lại bộ cài.',
  'school-check.fix.guest':
    'Bấm vào ảnh ở góc trên bên phải trình duyệt. Nếu thấy mục khách hay thêm hồ sơ, hãy chạy lại bộ cài.',
};

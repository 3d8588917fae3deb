import type { errors as english } from '../en/errors';

export const errors: Record<keyof typeof english, string> = {
  'error.other': 'Chưa làm được. Bạn thử lại sau một lát nhé.',
  'error.locked-out': 'Nhập sai mã PIN quá nhiều lần. Bạn có thể thử lại sau {wait}.',
  'wait.seconds': '{count} giây',
  'wait.minutes': '{count} phút',
  'error.wrong-pin': 'Mã PIN chưa đúng. Bạn kiểm tra và nhập lại nhé.',
  'error.weak-pin':
    'Mã PIN này dễ đoán. Hãy dùng ít nhất 4 ký tự; không dùng dãy như 1234, năm sinh hay ký tự lặp lại.',
  'error.pin-exists': 'Đã có mã PIN. Muốn đổi, bạn nhập cả mã PIN hiện tại.',
  'error.pins-differ': 'Hai mã PIN không giống nhau. Bạn nhập lại ô thứ hai nhé.',
  'error.locked':
    'Phiên làm việc đã kết thúc để giữ an toàn. Nhập mã PIN rồi thử lại; những gì bạn đã gõ vẫn còn.',
  'error.forbidden': 'Việc này chỉ làm được từ trang của tiện ích. Hãy mở lại phần cài đặt từ thanh công cụ.',
  'error.managed': 'Nhà trường hoặc quản trị viên đã cố định mục này. Hãy nhờ họ thay đổi.',
  'error.unreadable': 'Không đọc được địa chỉ này. Hãy viết tên trang như vi-du.vn hoặc vi-du.vn/tro-choi.',
  'error.public-suffix': 'Đuôi này (như com.vn) thuộc về hàng nghìn trang. Hãy ghi tên một trang cụ thể.',
  'error.too-many': 'Nhiều quá mức cho phép. Hãy xoá bớt một số mục trước.',
  'error.too-large': 'Tệp này quá lớn (tối đa 30 MB). Hãy chọn danh sách nhỏ hơn.',
  'error.cases-full': 'Sổ báo tin đầy những việc chưa đóng. Hãy đóng bớt việc cũ trước.',
  'error.not-found': 'Mục này không còn nữa. Hãy tải lại trang để xem tình trạng hiện tại.',
  'error.not-now': 'Lúc này chưa làm được. Hãy tải lại trang rồi thử lại.',
  'error.storage-full':
    'Bộ nhớ của trình duyệt đã đầy. Hãy bỏ bớt danh sách hoặc giải phóng chỗ trên máy rồi thử lại.',
  'error.network': 'Không kết nối được tới địa chỉ này. Hãy kiểm tra mạng và địa chỉ rồi thử lại.',
  'error.malformed': 'Có ô chưa dùng được. Hãy kiểm tra lại các ô rồi thử lại.',
  'error.unanswered':
    'Tiện ích chưa trả lời. Hãy đợi một lát rồi thử lại; nếu vẫn vậy, hãy khởi động lại trình duyệt.',
  'error.not-first': 'Chỉ người giám hộ thứ nhất làm được việc này. Bạn hãy nhờ họ.',
  'error.same-pin': 'Không thể dùng mã PIN này cho người thứ hai. Bạn hãy chọn mã khác.',
  'error.current-child': 'Quy tắc của con này đang có hiệu lực. Hãy chọn con khác trước rồi mới xoá.',
  'error.no-child': 'Chưa chọn ai. Hãy vào mục “Các con” chọn xem quy tắc này là của ai.',
  'error.pin-needed': 'Quy tắc này nới hơn hiện tại. Cần mã PIN của người lớn.',
  'error.bad-name': 'Hãy nhập tên từ 1 đến 40 ký tự.',
  'error.no-recovery':
    'Chưa có từ khôi phục, hoặc chúng đã được dùng rồi. Mã PIN của người giám hộ kia vẫn mở được trang này.',
  'error.unknown-words': 'Cần đủ tám từ, đúng như lúc được hiện ra. Bạn kiểm tra xem có thiếu từ nào không.',
  'error.unknown-words-named': 'Đây không phải từ khôi phục: {words}. Bạn kiểm tra lại cách viết nhé.',
  'error.private-window': 'Không làm được việc này trong cửa sổ riêng tư. Hãy mở một cửa sổ thường.',
  'error.seal-broken':
    'Không đọc được dấu niêm phong của cài đặt nên chưa thay đổi gì. Hãy khởi động lại trình duyệt rồi thử lại.',
  'error.journal-locked': 'Mã PIN này không mở được lịch sử. Hãy nhập mã PIN đã dùng trước đây.',
  'problem.policy':
    'Một giá trị trong chính sách của trường không dùng được nên mức chặt nhất được áp dụng. Hãy báo quản trị viên.',
  'problem.settings-damaged': 'Một cài đặt bị hỏng và đã trở về mặc định. Hãy kiểm tra và lưu lại.',
  'problem.rules-missing':
    'Chưa phải mọi quy tắc đều có hiệu lực. Hãy khởi động lại trình duyệt; nếu vẫn vậy, hãy cài lại Mầm Xanh.',
  'problem.lists-missing': 'Không đọc được danh sách đi kèm. Hãy cài lại Mầm Xanh.',
  'problem.private-windows':
    'Cửa sổ riêng tư chưa được bảo vệ. Trong trang quản lý tiện ích, hãy cho phép Mầm Xanh chạy ở cửa sổ riêng tư.',
  'problem.list-failing':
    'Một danh sách chưa cập nhật được; bản tốt gần nhất vẫn có hiệu lực. Hãy kiểm tra địa chỉ của nó.',
  'problem.mirror-failing':
    'Chưa lấy được danh sách từ máy chủ của trường; bản tốt gần nhất vẫn có hiệu lực. Hãy báo người quản lý máy chủ.',
  'problem.mirror-stale':
    'Máy chủ danh sách của trường đã hơn hai tuần không có bản mới. Hãy báo người quản lý máy chủ.',
  'problem.counts-failing':
    'Chưa gửi được số liệu ẩn danh tới máy chủ mà chính sách chỉ định; không mất số nào, Mầm Xanh sẽ gửi lại. Hãy báo người quản lý máy chủ.',
  'problem.way-round':
    'Có tiện ích khác có thể đi vòng qua bộ lọc (VPN, proxy). Hãy trò chuyện với con, rồi gỡ nó ở trang quản lý tiện ích.',
  'problem.address-refused': 'Một địa chỉ trong danh sách mở hoặc chặn không dùng được. Hãy sửa hoặc xoá nó.',
  'problem.other': 'Có điều cần bạn để ý.',
  'lists.error.network':
    'Không kết nối được tới địa chỉ của danh sách. Mầm Xanh sẽ thử lại; bản trước đó vẫn có hiệu lực.',
  'lists.error.timeout': 'Danh sách tải quá lâu. Mầm Xanh sẽ thử lại; bản trước đó vẫn có hiệu lực.',
  'lists.error.gone': 'Địa chỉ này không còn danh sách nào. Hãy kiểm tra địa chỉ hoặc xoá danh sách.',
  'lists.error.server':
    'Máy chủ của danh sách trả lời không đúng. Mầm Xanh sẽ thử lại; bản trước đó vẫn có hiệu lực.',
  'lists.error.too-big': 'Danh sách quá lớn đối với máy này. Hãy chọn danh sách nhỏ hơn.',
  'lists.error.no-names':
    'Không đọc được trang nào từ đó. Hãy kiểm tra xem địa chỉ dẫn tới một danh sách chứ không phải trang web.',
  'lists.error.shrunk': 'Danh sách bỗng mất gần hết các trang nên bản trước đó vẫn được dùng.',
  'lists.error.key': 'Nội dung khác với thoả thuận nên không được dùng. Hãy báo người quản lý danh sách.',
  'lists.error.unsigned':
    'Danh sách không mang chữ ký của trường nên không được dùng. Hãy báo người quản lý.',
  'lists.error.older': 'Máy chủ đưa ra bản cũ hơn bản đang dùng nên bản đó bị từ chối.',
  'lists.error.broken': 'Không đọc được danh sách. Bản trước đó vẫn có hiệu lực; hãy thử lại sau.',
};

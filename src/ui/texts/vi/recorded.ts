import type { recorded as english } from '../en/recorded';

export const recorded: Record<keyof typeof english, string> = {
  'recorded.title': 'Những gì được ghi lại về bạn',
  'recorded.and': 'Bạn nên biết',
  'recorded.unknown': 'Mầm Xanh chưa trả lời. Hãy tải lại trang để biết ghi chép được giữ bao lâu.',
  'recorded.lead.young': 'Mầm Xanh có một quyển sổ nhỏ. Người lớn của bạn đọc được.',
  'recorded.lead.teen':
    'Mầm Xanh ghi một quyển nhật ký cho bố mẹ hoặc thầy cô của bạn. Trong đó có những điều sau.',
  'recorded.lead.grown':
    'Mầm Xanh giữ một nhật ký mà bố mẹ hoặc thầy cô của bạn đọc được. Nhật ký chỉ gồm những điều sau.',
  'recorded.stops.young': 'Khi một trang bị dừng: tên trang và lúc mấy giờ.',
  'recorded.stops.teen':
    'Trang bị dừng hoặc bị nhắc: tên trang, loại trang, thời điểm; và bạn có đi tiếp hay không.',
  'recorded.stops.grown':
    'Các lần dừng và cảnh báo: tên máy chủ, loại trang, thời điểm, và bạn có đi tiếp sau cảnh báo hay không.',
  'recorded.time.young': 'Bạn ở một trang bao lâu.',
  'recorded.time.teen': 'Các trang mở trước mặt bạn bao lâu, và có bao nhiêu hình được che.',
  'recorded.time.grown': 'Thời gian dùng từng trang, các lượt giờ có hạn, và số hình ảnh được che.',
  'recorded.asks.young': 'Bạn đã hỏi người lớn điều gì và họ trả lời ra sao.',
  'recorded.asks.teen': 'Câu hỏi bằng lời của bạn và câu trả lời.',
  'recorded.asks.grown': 'Các yêu cầu kèm lý do của bạn, và câu trả lời.',
  'recorded.messages.young':
    'Mấy lần Mầm Xanh hỏi bạn trước khi gửi, mấy lần thấy tin nhắn không an toàn. Chỉ đếm, không ghi bạn nói gì.',
  'recorded.messages.teen':
    'Số lần bạn được hỏi lại trước khi gửi và số lần tin nhận được có vẻ nguy hiểm. Không ghi lời nào, không ghi ai, không ghi ở đâu.',
  'recorded.messages.grown':
    'Số lần nhắc trước khi gửi và số lần tin nhận được có dấu hiệu nguy hiểm: chỉ số đếm, không nội dung, không người gửi, không tên trang.',
  'recorded.addresses.young': 'Người lớn của bạn đã chọn xem cả địa chỉ đầy đủ của trang.',
  'recorded.addresses.teen':
    'Bố mẹ hoặc thầy cô đã bật địa chỉ đầy đủ: thấy được đó là trang nào trong website.',
  'recorded.addresses.grown':
    'Địa chỉ đầy đủ đang được bật: không chỉ tên máy chủ mà cả trang cụ thể cũng được ghi.',
  'recorded.not.young': 'Không ghi: những gì bạn gõ, tin nhắn, hình của bạn.',
  'recorded.not.teen':
    'Không ghi: những gì bạn gõ, trò chuyện, mật khẩu, hình ảnh. Cũng không ghi bạn đã tìm trang trợ giúp nào.',
  'recorded.not.grown':
    'Không ghi: những gì bạn gõ, tin nhắn, mật khẩu, hình ảnh. Việc bạn tìm trợ giúp chỉ được ghi mà không có tên trang.',
  'recorded.who.young': 'Chỉ người lớn của bạn mở được, bằng mã PIN của họ.',
  'recorded.who.teen': 'Chỉ bố mẹ hoặc thầy cô đọc được, bằng mã PIN. Anh chị em hay bạn bè thì không.',
  'recorded.who.grown':
    'Nhật ký được mã hoá bằng khoá của người giám hộ: không có mã PIN thì không ai đọc được, kể cả chính Mầm Xanh.',
  'recorded.stays.young': 'Sổ chỉ nằm trong máy này.',
  'recorded.stays.teen': 'Nhật ký chỉ nằm trong máy này, không gửi cho ai cả.',
  'recorded.stays.grown':
    'Nhật ký nằm trên thiết bị này. Không có gì được gửi tới máy chủ, công ty hay nhà trường.',
  'recorded.counts.young': 'Sổ chỉ nằm trong máy này. Trường chỉ nhận con số đếm, không có tên bạn.',
  'recorded.counts.teen':
    'Nhật ký chỉ nằm trong máy này. Trường nhận số đếm của cả máy (bao nhiêu lượt chặn, loại gì), không có tên bạn hay tên trang.',
  'recorded.counts.grown':
    'Nhật ký nằm trên thiết bị này. Theo chính sách của trường, máy gửi số đếm ẩn danh (lượt chặn theo loại và theo giờ, yêu cầu, bài học), không có tên người, tên trang hay thời điểm.',
  'recorded.days.young': 'Sau {days} ngày thì bỏ đi.',
  'recorded.days.teen': 'Sau {days} ngày thì tự xoá.',
  'recorded.days.grown': 'Mỗi ghi chép được xoá sau {days} ngày.',
  'recorded.ask.young': 'Bạn thấy như vậy có được không?',
  'recorded.ask.teen': 'Bạn có đồng ý không?',
  'recorded.ask.grown': 'Bạn có đồng ý với việc này không?',
  'recorded.either.young': 'Bạn nói có hay không đều được, và đổi ý được. Bạn vẫn luôn được bảo vệ.',
  'recorded.either.teen':
    'Trả lời thế nào cũng được và đổi lại được. Bạn vẫn được bảo vệ như nhau; nếu không đồng ý thì chỉ giữ các con số, không giữ tên trang.',
  'recorded.either.grown':
    'Theo luật, từ bảy tuổi sự đồng ý của bạn có giá trị. Nếu không đồng ý, chỉ các con số được giữ, không có tên trang; mức bảo vệ không đổi. Bố mẹ thấy câu trả lời của bạn.',
  'recorded.yes': 'Được, mình đồng ý',
  'recorded.no': 'Không, mình không muốn',
  'recorded.said-yes.young': 'Cảm ơn bạn. Lúc nào bạn cũng đổi lại được.',
  'recorded.said-yes.teen': 'Đã ghi: bạn đồng ý. Bạn đổi lại lúc nào cũng được.',
  'recorded.said-yes.grown': 'Sự đồng ý của bạn đã được ghi. Bạn có thể rút lại ở đây bất cứ lúc nào.',
  'recorded.said-no.young': 'Được rồi. Từ giờ không ghi tên trang nữa. Bạn nói chuyện với người lớn nhé.',
  'recorded.said-no.teen':
    'Đã ghi: từ giờ chỉ giữ các con số. Bố mẹ thấy là bạn không đồng ý: một dịp tốt để trò chuyện.',
  'recorded.said-no.grown':
    'Đã ghi. Từ giờ chỉ giữ các con số. Bố mẹ thấy câu trả lời của bạn; nếu muốn, bạn hãy nói vì sao.',
  'recorded.failed': 'Chưa lưu được. Bạn thử lại nhé.',
  'report.agreement.no':
    'Con không đồng ý cho ghi lại: từ lúc đó chỉ giữ các con số, không giữ tên trang. Đây là dịp tốt để trò chuyện.',
  'report.agreement.none':
    'Con chưa trả lời có đồng ý cho ghi lại không. Từ trang bị chặn hoặc nút trên thanh công cụ, con xem được những gì được ghi và trả lời ở đó.',
  'report.agreement.yes': 'Con biết những gì được ghi lại và đồng ý.',
};

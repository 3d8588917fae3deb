import type { whyGrown as english } from '../en/why-grown';

export const whyGrown: Record<keyof typeof english, string> = {
  'why.grown.illegal':
    'Trang này bị báo chứa nội dung xâm hại trẻ em hoặc trái pháp luật nghiêm trọng và không mở ở bất kỳ hồ sơ nào.',
  'why.grown.adult': 'Trang này có nội dung khiêu dâm, dành cho người từ 18 tuổi.',
  'why.grown.adult-mild': 'Trang này có nội dung gợi cảm hoặc chủ đề người lớn.',
  'why.grown.gambling':
    'Trang này tổ chức cá cược, đánh bạc trực tuyến. Hoạt động này trái pháp luật Việt Nam và người chơi luôn ở thế thua.',
  'why.grown.violence': 'Trang này có hình ảnh bạo lực thật, gây ám ảnh.',
  'why.grown.weapons': 'Trang này bán hoặc hướng dẫn chế tạo vũ khí, bị pháp luật cấm.',
  'why.grown.hate':
    'Trang này có nội dung thù ghét, công kích con người vì nguồn gốc, giới tính hay niềm tin.',
  'why.grown.extremism': 'Trang này cổ vũ bạo lực cực đoan hoặc tuyển mộ cho tổ chức cực đoan.',
  'why.grown.self-harm':
    'Trang này nói về tự làm hại bản thân hoặc rối loạn ăn uống. Nếu điều đó gần với bạn, luôn có người sẵn sàng lắng nghe.',
  'why.grown.drugs': 'Trang này rao bán hoặc cổ vũ dùng chất ma tuý.',
  'why.grown.alcohol-tobacco':
    'Trang này bán hoặc quảng bá rượu bia, thuốc lá, thuốc lá điện tử (từ 18 tuổi).',
  'why.grown.dating': 'Đây là trang hẹn hò dành cho người lớn. Hồ sơ giả và lừa tình, lừa tiền khá phổ biến.',
  'why.grown.social': 'Đây là mạng xã hội, nơi dòng tin được thiết kế để giữ chân bạn thật lâu.',
  'why.grown.chat': 'Đây là nơi trò chuyện với người lạ. Hãy giữ kín thông tin riêng.',
  'why.grown.forums': 'Nội dung ở đây do người dùng đăng và ít được kiểm duyệt.',
  'why.grown.games':
    'Đây là trang trò chơi. Mức theo quy định cho người dưới 18 tuổi là 60 phút một trò, 180 phút mỗi ngày.',
  'why.grown.video': 'Đây là trang xem video; chế độ tự phát tiếp dễ làm quên thời gian.',
  'why.grown.piracy': 'Trang này phát tán nội dung vi phạm bản quyền, thường kèm quảng cáo cờ bạc và mã độc.',
  'why.grown.bypass':
    'Đây là công cụ vượt bộ lọc (VPN, proxy, điều khiển từ xa). Bên vận hành có thể đọc dữ liệu đi qua nó.',
  'why.grown.phishing': 'Trang này giả mạo một dịch vụ khác để lấy mật khẩu, mã OTP hoặc tiền.',
  'why.grown.malware': 'Trang này phát tán phần mềm độc hại.',
  'why.grown.hacking': 'Trang này cung cấp công cụ hoặc hướng dẫn xâm nhập trái phép.',
  'why.grown.typosquat': 'Tên trang này cố ý gần giống một trang nổi tiếng. Hãy kiểm tra lại chính tả.',
  'why.grown.shorteners': 'Đường dẫn rút gọn che nơi đến thật. Hãy tìm địa chỉ đầy đủ.',
  'why.grown.unsafe-search': 'Công cụ tìm kiếm này không có chế độ an toàn có thể bật cố định.',
  'why.grown.ai-chat':
    'Trợ lý AI có thể trả lời sai và lưu lại điều bạn nhập. Đừng đưa thông tin riêng vào đó.',
  'why.grown.crypto': 'Trang này về tiền mã hoá và đầu tư rủi ro cao, nơi có nhiều trò lừa đảo.',
  'why.grown.loans': 'Trang này cho vay nhanh qua mạng. Lãi, phí và cách đòi nợ thường vượt quy định.',
  'why.grown.shopping': 'Đây là trang mua sắm. Hãy chắc rằng bạn thật sự cần trước khi mua.',
  'why.grown.superstition': 'Trang này về bói toán, mê tín, thường dẫn tới thu phí và lừa đảo.',
  'why.grown.fake-news': 'Trang này bị nhiều nguồn ghi nhận là hay đăng tin sai sự thật.',
  'why.grown.file-hosting': 'Tệp ở đây do người dùng tải lên, không rõ nguồn gốc và có thể chứa mã độc.',
};

import type { whyTeen as english } from '../en/why-teen';

export const whyTeen: Record<keyof typeof english, string> = {
  'why.teen.illegal':
    'Trang này bị báo là chứa nội dung xâm hại trẻ em. Bạn không có lỗi; hãy nói với người lớn bạn tin hoặc gọi 111.',
  'why.teen.adult':
    'Đây là nội dung khiêu dâm. Nó được dàn dựng, không giống tình cảm thật, và chưa dành cho tuổi bạn.',
  'why.teen.adult-mild': 'Trang này có hình ảnh gợi cảm hoặc chuyện người lớn, chưa hợp với tuổi bạn.',
  'why.teen.gambling':
    'Đây là trang cá cược, đánh bạc. Nó được thiết kế để người chơi thua, và chơi là vi phạm pháp luật.',
  'why.teen.violence': 'Trang này có cảnh bạo lực, máu me thật. Xem rồi khó quên và dễ ám ảnh.',
  'why.teen.weapons': 'Trang này bán hoặc hướng dẫn làm vũ khí. Tàng trữ vũ khí là vi phạm pháp luật.',
  'why.teen.hate': 'Trang này công kích người khác vì họ là ai. Không ai đáng bị đối xử như vậy.',
  'why.teen.extremism': 'Trang này kêu gọi bạo lực, thù ghét và hay lôi kéo người trẻ.',
  'why.teen.self-harm':
    'Trang này nói về việc tự làm mình đau. Nếu bạn đang thấy nặng nề, nói chuyện với ai đó sẽ nhẹ hơn nhiều.',
  'why.teen.drugs': 'Trang này nói về việc mua hoặc dùng chất gây nghiện. Rất khó dừng lại khi đã thử.',
  'why.teen.alcohol-tobacco':
    'Trang này về rượu bia, thuốc lá hoặc thuốc lá điện tử, những thứ luật chưa cho bán cho bạn.',
  'why.teen.dating': 'Trang hẹn hò dành cho người lớn. Ở đó tuổi và ảnh thường không thật.',
  'why.teen.social':
    'Theo luật, dưới 16 tuổi dùng mạng xã hội cần tài khoản do bố mẹ đăng ký và cùng theo dõi.',
  'why.teen.chat': 'Ở đây người lạ có thể nhắn tin riêng với bạn. Đừng gửi ảnh, địa chỉ hay tên trường.',
  'why.teen.forums': 'Ở đây ai cũng viết được, không phải điều gì cũng đúng hoặc tử tế.',
  'why.teen.games':
    'Trò chơi được làm để bạn khó dừng. Luật khuyên không quá 60 phút một trò và 180 phút mỗi ngày.',
  'why.teen.video': 'Video cứ tự nối tiếp nhau nên rất dễ quên giờ. Đặt trước thời gian giúp bạn làm chủ.',
  'why.teen.piracy':
    'Trang này phát tán phim, truyện, phần mềm lậu. Những trang này hay kèm quảng cáo cờ bạc và mã độc.',
  'why.teen.bypass':
    'Công cụ này để vượt qua bộ lọc. Người vận hành nó có thể thấy mọi thứ bạn gửi. Cần trang nào, bạn cứ xin mở.',
  'why.teen.phishing': 'Trang này giả mạo để lấy mật khẩu, mã OTP hoặc tiền. Đừng nhập gì vào đó.',
  'why.teen.malware': 'Trang này phát tán phần mềm độc hại có thể phá máy hoặc lấy dữ liệu của bạn.',
  'why.teen.hacking':
    'Trang này cung cấp công cụ xâm nhập máy người khác. Nếu bạn thích an ninh mạng, có những nơi học hợp pháp.',
  'why.teen.typosquat': 'Tên trang này gần giống một trang nổi tiếng. Có thể bạn gõ nhầm một chữ.',
  'why.teen.shorteners': 'Đường dẫn rút gọn che mất nơi nó dẫn tới. Hỏi người gửi địa chỉ đầy đủ nhé.',
  'why.teen.unsafe-search': 'Công cụ tìm kiếm này không bật được chế độ an toàn.',
  'why.teen.ai-chat':
    'Trợ lý AI có thể bịa rất tự tin. Đừng kể chuyện riêng, và luôn tự kiểm tra câu trả lời.',
  'why.teen.crypto': 'Trang này mời đầu tư tiền số. Lời hứa lãi nhanh thường là bẫy.',
  'why.teen.loans':
    'Trang này cho vay tiền nhanh với lãi rất cao. Kẹt tiền thì nói với bố mẹ vẫn dễ hơn nhiều.',
  'why.teen.shopping': 'Trang mua sắm được làm để bạn muốn mua ngay. Chờ một ngày rồi quyết cũng chưa muộn.',
  'why.teen.superstition': 'Bói toán không đoán được tương lai, nhưng biết cách lấy tiền và làm bạn lo.',
  'why.teen.fake-news': 'Trang này từng đăng nhiều tin sai. Hãy đối chiếu với một nguồn chính thống.',
  'why.teen.file-hosting': 'Tệp ở đây do người lạ tải lên và có thể chứa mã độc hoặc nội dung xấu.',
};

import type { helpCard as english } from '../en/help-card';

export const helpCard: Record<keyof typeof english, string> = {
  'card.self-harm.title': 'Bạn rất quan trọng, và bạn không một mình',
  'card.self-harm.lead':
    'Điều bạn vừa gõ nghe nặng lòng lắm. Cảm giác này có thể rất mạnh, nhưng rồi sẽ qua, nhất là khi có người cùng bạn gánh bớt.',
  'card.self-harm.now':
    'Ở gần ai đó: ra chỗ có người, hoặc gọi cho một người bạn tin.|Cất những thứ có thể làm bạn đau đi, hoặc rời khỏi chỗ đó.|Gọi 111 ngay nhé. Không cần biết phải nói gì: chỉ cần “con không ổn” là đủ.',
  'card.eating.title': 'Cơ thể cần bạn ở bên',
  'card.eating.lead':
    'Nhiều người không vui với vẻ ngoài của mình. Nhịn ăn hay cố nôn ra làm đau cả tim lẫn tâm trí, và điều đó chữa được khi có người giúp.',
  'card.eating.now':
    'Kể với một người bạn tin rằng chuyện ăn uống đang làm bạn thấy thế nào.|Bác sĩ hoặc thầy cô tâm lý ở trường đã giúp nhiều bạn giống như vậy.|Nếu chóng mặt hay tim đập lạ, hãy gọi 115.',
  'card.abuse.title': 'Đây không phải lỗi của bạn',
  'card.abuse.lead':
    'Không ai được làm bạn đau, chạm vào bạn khi bạn không muốn hay đe dọa bạn: người lạ, thầy cô hay người trong nhà cũng không. Bạn được kể ra, kể cả khi đã hứa giữ bí mật.',
  'card.abuse.now':
    'Nếu đang gặp nguy hiểm, hãy ra chỗ đông người và gọi 113 hoặc 111.|Kể với một người lớn bạn tin: thầy cô, họ hàng, bố mẹ của bạn thân. Nếu người đầu tiên chưa giúp được, hãy kể với người khác.|Giữ nguyên tin nhắn và hình ảnh; đừng chuyển tiền và đừng gửi thêm gì.',
  'card.bullied.title': 'Bạn không đáng bị như vậy',
  'card.bullied.lead':
    'Bị đánh, bị cười nhạo hay bị bỏ rơi thì rất đau, và không phải vì bạn có gì không tốt.',
  'card.bullied.now':
    'Kể với ai đó ngay hôm nay: bố mẹ, cô chủ nhiệm, anh chị họ.|Giữ lại tin nhắn, ghi chuyện gì đã xảy ra và khi nào.|Bạn không cần trả lời họ. Bạn có thể chặn họ và ở gần bạn tốt.',
  'card.runaway.title': 'Ở nhà đang khó khăn quá',
  'card.runaway.lead':
    'Muốn đi thật xa là dấu hiệu có điều gì đó cần thay đổi. Điều đó có thể thay đổi mà bạn không phải ngủ ngoài đường.',
  'card.runaway.now':
    'Đến nhà một người quen an toàn: ông bà, cô dì, gia đình bạn thân, và nói vì sao.|Gọi 111: cô chú ở đó lắng nghe, không tự ý kể với ai, và tìm được chỗ ở cho tối nay.|Nếu có người trên mạng mời chỗ ngủ hay việc làm, đừng đến.',
  'card.now': 'Việc bạn có thể làm ngay',
  'card.lines': 'Người sẽ lắng nghe bạn',
  'card.line.115': '115: cấp cứu',
  'card.line.113': '113: công an',
  'card.line.ngay-mai': '096 306 1414: đường dây Ngày Mai, khi buồn bã, khủng hoảng (buổi tối, cuối tuần)',
  'card.breathe': 'Thở cùng chiếc lá',
  'card.breathe.how': 'Hít vào đếm bốn, giữ đếm hai, thở ra đếm sáu. Năm lần là đủ.',
  'card.secret': 'Trang này không kể với ai điều bạn đã tìm.',
  'card.learn': 'Một bài học nhỏ về chuyện này, khi bạn muốn đọc',
  'card.go': 'Đi tiếp đến kết quả tìm kiếm',
};

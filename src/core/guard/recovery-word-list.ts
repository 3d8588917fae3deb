/**
 * The words that recovery words are drawn from: 1,024 short everyday Vietnamese syllables, so that each word
 * carries ten bits. Chosen by hand: no two share their first five letters once the marks are gone, and none
 * turns into an insult without them. The order is part of nothing: only the words themselves are hashed.
 */
export const recoveryWordList: readonly string[] = `
  ách ái am an anh ao áp át âu ba bạc bạch bài bám bàn bảng bánh bão bắp bát bầu bay bé bến béo bếp bí bia
  bích biếc biển biết biểu bình bịt bò bọc bơi bơm bốn bóng boong bột búa bụi bún bụng bước buồn buồng
  buốt bút bưu cá cách cải cam cân cảng cành cao cặp cát cầu cây cha chắc chai chăm chân chặng chanh cháo
  chắp chất cháu chạy chè chén chênh chèo chép chị chia chiếc chiếm chiến chiều chín chính chíp chít
  choàng chọc chọi chỏm chọn chóng chóp chốt chú chùa chúc chui chum chung chuối chuông chuột chút chuyện
  cỏ cốc cói cơm con cổng cọp cột cua cúc củi cụm cún cung cuốc cười cườm cuốn cúp cừu đá đặc đàn đắng
  đánh dao đạp đất dâu dây dê đêm đèn đẹp dệt đều đĩa đích điện diệp diều đình dịp dịu đò đóa đoái đoàn
  đọc đôi đóm đón dòng dưa đúc đùi đùm đun dùng dược đuôi đường đứt duyên duyệt ếch em én eo ép gà gác
  gạch gai gấm gan găng gánh gạo gấp gặt gấu ghe ghềnh ghép ghi ghim giá giấc giải giấm giàn giảng giành
  giao giặt giàu giấy giếng gieo gió giỏi giọng giọt giữ giữa giun giường giúp gỗ gốc gối gốm gọn gọng góp
  gót gụ gửi gừng guốc gươm gương hà hạc hai hàm hàn hàng hành hào hấp hát hầu hay hè hẻm hẹn heo hẹp hết
  hích hiếm hiên hiểu hình hít hồ hoa hoặc hoạch hoài hoàn hoàng hoành hoạt học hoe hỏi hòm hòn hồng hộp
  hót hũ hứa huân húc huệ hùm hùng hương hươu hút hữu huy huyện huỳnh huýt ích im in ít kệ kem kèn kênh
  kẹo kẹp két kêu khá khắc khai khám khăn kháng khánh khảo khắp khát khâu khay khế khen khéo khều khỉ
  khích khiêm khiêng khiếu khít kho khóa khoác khoai khoan khỏe khoét khói khom khôn không khớp khu khua
  khuân khuất khúc khuê khung khuôn khướu khuy khuya khuyên khuỷu kia kịch kiếm kiến kiêng kiếp kiệt kiều
  kim kín kính kỳ lá lạc lạch lai làm lan làng lành lão lắp lát lầu lấy lê lệch lem len lệnh leo lép lều
  li lịch liền liếp liễu linh lít líu lo loa loài loan loang loạt loay lộc loe lời long lớp lót lu lúa
  luân luật lúc lui lúm lún lưng lược lưới lượm lươn luống lướt lúp lụt lưu lũy luyện ly má mặc mạch mai
  mâm màn măng mạnh mào mập mắt mẫu mây mẹ mềm men mệnh mèo mép mét mếu mì mía miền miếng miệt miếu minh
  mít mỏ mộc môi mõm món mong móp một mùa mực mũi mũm mùn mừng muối muôn muỗng mướp mượt mứt mưu na nạc
  nai năm nan nắng nanh não nắp nấu nảy nề ném nến neo nếp nét nêu nga ngạc ngạch ngai ngắm ngân ngang
  ngành ngao ngập ngát ngâu ngày nghé nghênh nghèo nghêu nghỉ nghĩa nghịch nghiên nghìn ngõ ngoặc ngoài
  ngoan ngoắt ngoáy ngọc ngoe ngói ngon ngỗng ngộp ngót ngựa ngừng ngược người nguồn ngút nguyên nhà nhạc
  nhai nhám nhãn nhãng nhanh nhào nhập nhật nhau nhảy nhẹ nhếch nhện nheo nhi nhích nhiệm nhiên nhiệt
  nhiều nhím nhìn nhịp nho nhòa nhóc nhoẻn nhồi nhóm nhọn nhong như nhựa nhuần nhún nhung nhuộm nhường
  nhút nhuyễn nĩa ních niềm niên niêu nín ninh níu nơ nóc nôi nôm nón nông nộp nốt nụ nửa núi nước nuôi
  nướng nuốt nút oai oan oanh ốc ổi ôm ôn ong ốp ớt phà phác phách phải phấn phẳng phanh phao pháp phát
  phẫu phẩy phèn phép phết phễu phi phía phích phiên phiếu phim phin phố phơi phong phớt phú phúc phủi
  phun phùng phước phượng phút pin quà quai quân quang quanh quạt quay quê quen quét quốc quý quyển quyết
  quỳnh quýt ra rạch rải rằm rắn răng rãnh rào rạp rất rau rẫy rễ rèm ren reo rét rêu rìa rích riêng rim
  rình rít ríu rổ róc rồi rơm rộn rồng rợp rót ru rùa rực rùm run rừng rước ruồi ruộng ruột rút sa sắc
  sách sải sâm sân sáng sảnh sao sáp sắt sáu sấy sẻ séc sen sẹo sếp sét sếu sĩ siêng siết siêu sim sinh
  sít sò soạn soát sóc sói sớm son sông sọt su sữa suất sức sủi sum sụn sung suối sườn sương suốt súp sút
  sưu suy suýt tạ tấc tách tai tám tán tặng tanh táo tập tất tàu tay tem tên tép tết thả thác thạch thái
  thảm thân thăng thành thảo tháp thật thau thầy thẻ thềm then thênh theo thép thét thêu thi thìa thích
  thiên thiếp thiết thiếu thím thìn thính thịt thỏ thoa thoải thoáng thoát thóc thoi thơm thôn thông thớt
  thu thừa thuận thuật thức thuê thun thung thuở thuốc thường thụt thủy thuyền tia tích tiệc tiệm tiên
  tiếng tiếp tiết tiêu tim tin tỉnh tít tíu tô toa toại toán toát tóc tỏi tôm tôn tông tốp tốt trà trắc
  trách trái trạm trán trăng tranh trao trát trâu trẩy tre trên treo trí trích triển triết triều trình
  trĩu trò trời tròn trống trụ trưa trúc trùm trung trước trường trượt trút truyện tủ tua tuần túc tuệ túi
  túm tung tước tươi tường tuốt túp tút tựu tủy tuyển tuyết tỷ ưa ủi um ủng ước ươm uốn uống ướp ướt úp út
  ưu uy uyên vá vác vách vai vàm vạn vàng vành vào vấp vật váy vé vẹm ven vênh veo vẹt ví việc viên viếng
  viết vin vịnh vịt vở voan vóc voi vòm vốn vòng vợt vua vực vui vun vừng vược vườn vuông vượt vút xa xách
  xám xắn xanh xào xát xâu xây xe xem xén xẻng xếp xét xi xích xiếc xiên xiết xin xinh xịt xíu xô xoa xoài
  xoan xoay xóc xoè xôi xóm xôn xong xoong xốp xót xu xưa xuân xuất xúc xưng xuôi xương xuyên yếm yên yết
  yêu`
  .trim()
  .split(/\s+/);

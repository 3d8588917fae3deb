import type { helpPage as english } from '../en/help-page';

export const helpPage: Record<keyof typeof english, string> = {
  'help-page.title': 'Bạn không một mình',
  'help-page.lead': 'Luôn có người lắng nghe bạn, cả ngày lẫn đêm. Bạn không cần biết phải nói gì.',
  'help-page.people': 'Người bạn có thể nói chuyện',
  'help-page.call': 'Gọi {name}',
  'help-page.verified': 'Kiểm tra ngày {date}: {source}',
  'help-page.school': 'Ở {school}, bạn có thể tìm cô chủ nhiệm hoặc thầy cô tư vấn học đường.',
  'help-page.what': 'Chuyện gì đã xảy ra?',
  'help-page.other': 'Hay là chuyện khác?',
  'help-page.now': 'Ba việc làm ngay',
  'help-page.say': 'Lời có thể nói với người lớn',
  'help-page.copy': 'Chép những lời này',
  'help-page.copied': 'Đã chép.',
  'help-page.dont': 'Điều không nên làm',
  'help-page.talk': 'Cho cha mẹ và thầy cô: mở lời thế nào',
  'help-page.talk.open': 'Có thể nói',
  'help-page.talk.listen': 'Rồi',
  'help-page.talk.avoid': 'Xin nhớ',
  'help-page.shelf': 'Đọc và xem thêm',
  'help-page.shelf.child': 'Cho trẻ em',
  'help-page.shelf.adult': 'Cho cha mẹ và thầy cô',
  'help-page.shelf.online':
    'Của tổng đài 111 và mạng lưới VN-COP. Các liên kết này cần có mạng và chỉ mở khi bạn bấm.',
  'help-page.leave': 'Rời trang này thật nhanh',
  'help-page.escape': 'Hoặc bấm phím Esc hai lần.',
  'help-page.quiet': 'Trang này mở được khi không có mạng, và không kể với ai rằng bạn đã vào đây.',
};

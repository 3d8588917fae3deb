import type { common as english } from '../en/common';

export const common: Record<keyof typeof english, string> = {
  'brand.name': 'Mầm Xanh',
  'brand.skip': 'Đến thẳng nội dung chính',
  'language.vi': 'Tiếng Việt',
  'language.en': 'English',
  'help.title': 'Bạn cần người lắng nghe?',
  'help.free': 'Miễn phí, cả ngày lẫn đêm. Bạn cũng có thể gọi giúp một người bạn.',
  'help.call': 'Gọi 111',
  'help.more': 'Xem cần làm gì ngay bây giờ',
  'help.report': 'Kể hoặc báo một chuyện',
  'help.rules': 'Nội quy của chúng mình',
  'help.number': '111',
  'help.name': 'Tổng đài quốc gia bảo vệ trẻ em',
  'profile.0-6': '0–6 tuổi',
  'profile.7-11': '7–11 tuổi',
  'profile.12-15': '12–15 tuổi',
  'profile.16-17': '16–17 tuổi',
  'profile.adult': 'Người lớn',
};

import type { words as english } from '../en/words';

export const words: Record<keyof typeof english, string> = {
  'option.words': 'Đọc nội dung trang và câu tìm kiếm',
  'option.words.auto': 'Theo độ tuổi',
  'option.words.auto.what': 'Bật cho mọi trẻ dưới 18 tuổi.',
  'option.words.on': 'Bật',
  'option.words.on.what':
    'Trang chưa có trong danh sách nào vẫn được dừng nếu lời lẽ của nó gây hại; tìm kiếm lúc tuyệt vọng thì gặp một bàn tay và một số điện thoại. Mọi thứ ở lại trên máy này.',
  'option.words.off': 'Tắt',
};

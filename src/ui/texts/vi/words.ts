import type { words as english } from '../en/words';

export const words: Record<keyof typeof english, string> = {
  'option.words': 'Đọc nội dung trang và câu tìm kiếm',
  'option.words.auto': 'Theo độ tuổi',
  'option.words.auto.what': 'Bật cho mọi trẻ dưới 18 tuổi.',
  'option.words.on': 'Bật',
  'option.words.on.what':
    'Trang chưa có trong danh sách nào vẫn được dừng nếu lời lẽ của nó gây hại; tìm kiếm lúc tuyệt vọng thì gặp một bàn tay và một số điện thoại. Mọi thứ ở lại trên máy này.',
  'option.words.off': 'Tắt',
  'option.typing': 'Trước khi con gửi tin, bài viết, biểu mẫu',
  'option.typing.auto': 'Theo độ tuổi',
  'option.typing.auto.what': 'Đến 6 tuổi giữ lại thông tin riêng, từ 7 đến 17 tuổi hỏi lại.',
  'option.typing.stop': 'Giữ lại thông tin riêng',
  'option.typing.stop.what':
    'Số điện thoại, địa chỉ, trường, số giấy tờ, ảnh tải lên không gửi đi được; lời làm đau người khác thì được hỏi lại. Không có chữ nào được lưu.',
  'option.typing.ask': 'Hỏi lại',
  'option.typing.ask.what': 'Con được hỏi lại và tự quyết định. Không có chữ nào được lưu.',
  'option.typing.off': 'Tắt',
  'option.received': 'Tin nhắn con nhận được',
  'option.received.auto': 'Theo độ tuổi',
  'option.received.auto.what': 'Bật cho mọi trẻ dưới 18 tuổi.',
  'option.received.on': 'Bật',
  'option.received.on.what':
    'Khi có người đòi ảnh, dặn giữ bí mật, rủ gặp riêng hay đe doạ, con thấy một thẻ trợ giúp; bạn chỉ thấy số lần. Không có chữ nào được lưu.',
  'option.received.off': 'Tắt',
  'option.blur': 'Bình luận và tiêu đề làm đau người khác',
  'option.blur.auto': 'Theo độ tuổi',
  'option.blur.auto.what': 'Làm mờ đến 15 tuổi.',
  'option.blur.on': 'Làm mờ',
  'option.blur.on.what':
    'Trên YouTube, mạng xã hội và báo có bình luận, lời chửi bới, thù ghét hay người lớn bị làm mờ ngay tại chỗ. Từ 12 tuổi, chạm vào thì đọc được.',
  'option.blur.off': 'Để nguyên',
};

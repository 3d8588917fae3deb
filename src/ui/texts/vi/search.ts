import type { search as english } from '../en/search';

export const search: Record<keyof typeof english, string> = {
  'section.search': 'Tìm kiếm và YouTube',
  'search.lead':
    'Máy tìm kiếm và YouTube có thể bỏ bớt những gì không dành cho trẻ. Chính trình duyệt yêu cầu điều đó trong mỗi lần gửi đi, nên không nút nào trong trang tắt được.',
  'search.youtube-note':
    'YouTube tự quyết định Chế độ hạn chế bỏ bớt gì; chế độ này đôi khi bỏ cả bài học và ẩn mọi bình luận.',
  'option.safeSearch': 'Tìm kiếm an toàn',
  'option.safeSearch.auto': 'Theo độ tuổi',
  'option.safeSearch.auto.what': 'Bật cho mọi người dưới 18 tuổi.',
  'option.safeSearch.on': 'Bật',
  'option.safeSearch.on.what':
    'Máy tìm kiếm nào không có chế độ an toàn thì câu hỏi được chuyển sang máy có.',
  'option.safeSearch.off': 'Tắt',
  'option.youtube': 'Chế độ hạn chế',
  'option.youtube.auto': 'Theo độ tuổi',
  'option.youtube.auto.what': 'Chặt đến 11 tuổi, vừa phải từ 12 đến 17 tuổi.',
  'option.youtube.strict': 'Chặt',
  'option.youtube.moderate': 'Vừa phải',
  'option.youtube.off': 'Tắt',
  'option.youtubeShorts': 'Shorts (video ngắn nối nhau không dứt)',
  'option.youtubeShorts.show': 'Hiện',
  'option.youtubeShorts.hide': 'Ẩn',
  'option.youtubeShorts.hide.what': 'Liên kết tới một Short mở ra như video thường.',
  'option.youtubeComments': 'Bình luận và trò chuyện trực tiếp',
  'option.youtubeComments.show': 'Hiện',
  'option.youtubeComments.hide': 'Ẩn',
  'option.youtubeChannels': 'Kênh được xem',
  'option.youtubeChannels.any': 'Mọi kênh',
  'option.youtubeChannels.allowed': 'Chỉ kênh tôi đã cho phép',
  'option.youtubeChannels.allowed.what':
    'Thêm địa chỉ kênh, ví dụ youtube.com/@tenkenh, vào danh sách địa chỉ được phép. Video của kênh khác không phát.',
  'option.youtubeAutoplay': 'Tự phát video tiếp theo',
  'option.youtubeAutoplay.on': 'Để YouTube quyết định',
  'option.youtubeAutoplay.off': 'Tắt',
  'option.youtubeAutoplay.off.what': 'Hết video thì dừng; muốn xem tiếp phải tự chọn.',
  'option.youtubeRecommendations': 'Video đề xuất',
  'option.youtubeRecommendations.show': 'Hiện',
  'option.youtubeRecommendations.hide': 'Ẩn',
  'option.youtubeRecommendations.hide.what':
    'Trang đầu và cột bên cạnh video để trống; ô tìm kiếm vẫn dùng được.',
};

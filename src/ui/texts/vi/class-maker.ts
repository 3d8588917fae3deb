import type { classMaker as english } from '../en/class-maker';

export const classMaker: Record<keyof typeof english, string> = {
  'school.part.lesson': 'Tạo tiết học',
  'maker.lead':
    'Máy vào tiết học chỉ mở theo những gì thầy cô chọn cho đến hết giờ. Thầy cô nhận một mã ngắn và một tệp để đặt lên ổ chung hoặc máy chủ của trường.',
  'maker.title': 'Tên tiết học là gì?',
  'maker.title.what': 'Ví dụ “Khoa học 7A, tiết 3”. Không ghi tên học sinh.',
  'maker.when': 'Khi nào học?',
  'maker.now': 'Ngay bây giờ',
  'maker.later': 'Vào lúc khác',
  'maker.from': 'Bắt đầu',
  'maker.minutes': 'Số phút',
  'maker.sites': 'Mở những trang và tệp nào?',
  'maker.sites.what':
    'Mỗi dòng một địa chỉ: cả trang web (vi-du.edu.vn), một trang hoặc một tệp (https://vi-du.edu.vn/bai-1.pdf).',
  'maker.videos': 'Những video YouTube nào?',
  'maker.videos.what': 'Mỗi dòng địa chỉ một video. Có thể để trống.',
  'maker.only': 'Chỉ những trang này: mọi trang khác đóng cho đến hết tiết',
  'maker.sign': 'Chữ ký của trường',
  'maker.sign.what':
    'Có tệp khóa ký của trường (.pem), tiết học mở được cả trang mà lứa tuổi học sinh vốn bị chặn, và các máy tự tải về theo mã. Không có khóa, tiết học chỉ đóng bớt được thôi. Khóa chỉ nằm trong bộ nhớ của trang này, không được lưu lại.',
  'maker.key': 'Tệp khóa ký (có thể để trống)',
  'maker.make': 'Tạo tiết học',
  'maker.making': 'Đang tạo tiết học…',
  'maker.wrong': 'Chưa được: xin xem lại các ô được đánh dấu.',
  'maker.bad.title': 'Hãy viết tên dài từ 1 đến 120 chữ.',
  'maker.bad.minutes': 'Từ 5 đến 300 phút, và giờ bắt đầu phải đọc được.',
  'maker.bad.sites': 'Dòng này không phải địa chỉ mở được: {line}',
  'maker.bad.sites-count': 'Hãy ghi ít nhất một trang hoặc một video, nhiều nhất 100 trang.',
  'maker.bad.videos': 'Dòng này không phải video YouTube: {line}',
  'maker.bad.videos-count': 'Nhiều nhất 50 video.',
  'maker.bad.key': 'Đây không phải khóa ký. Hãy chọn tệp .pem do “npm run -s lists -- key” tạo ra.',
  'maker.bad.worker': 'Chưa chuẩn bị được mã giáo viên. Hãy tải lại trang này rồi thử lại.',
  'maker.made': 'Tiết học đã sẵn sàng',
  'maker.code': 'Mã cho học sinh',
  'maker.qr': 'Mã ở dạng hình',
  'maker.teacher-code': 'Mã giáo viên, để kết thúc sớm trên một máy. Hãy ghi lại; mã chỉ hiện ở đây.',
  'maker.save': 'Lưu {name}',
  'maker.how.signed':
    'Đặt tệp vào thư mục “lessons” trên máy chủ của trường: học sinh chỉ cần nhập mã. Hoặc đặt lên ổ chung: học sinh mở tệp.',
  'maker.how.unsigned': 'Đặt tệp lên ổ chung của trường: học sinh mở Mầm Xanh → Tiết học rồi chọn tệp.',
};

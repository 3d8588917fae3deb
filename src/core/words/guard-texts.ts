/** What the guards say inside pages, by key; a child's page has no other texts of ours. */
export const guardTextKeys = [
  'cruelTitle',
  'cruel',
  'personalTitle',
  'personal',
  'held',
  'photo',
  'change',
  'send',
  'dangerTitle',
  'grooming',
  'threat',
  'abduction',
  'counted',
  'help',
  'close',
  'phone',
  'address',
  'id-number',
  'email',
  'school',
  'birth-date',
  'secret',
] as const;
export type GuardTexts = Readonly<Record<(typeof guardTextKeys)[number], string>>;

/** They travel to the page with the answer to how it is guarded, so that no page carries both languages. */
export const guardTexts: Readonly<Record<'vi' | 'en', GuardTexts>> = {
  vi: {
    cruelTitle: 'Dừng lại một nhịp nhé?',
    cruel: 'Lời này có thể làm người đọc đau. Bạn có muốn nói cách khác không?',
    personalTitle: 'Đây là chuyện riêng của bạn',
    personal: 'Trong lời sắp gửi có: {fields}. Người lạ có thể dùng để tìm ra bạn.',
    held: 'Mầm Xanh giữ lại giúp bạn. Nếu thật cần gửi, hãy nhờ bố mẹ hoặc thầy cô.',
    photo: 'Bạn sắp tải ảnh hoặc video lên. Trong đó có mặt bạn, nhà, trường hay giấy tờ không?',
    change: 'Quay lại sửa',
    send: 'Vẫn gửi',
    dangerTitle: 'Bạn không có lỗi gì cả',
    grooming:
      'Có người đang hỏi hoặc đòi những điều mà người tốt không đòi trẻ em: ảnh, chuyện riêng, giữ bí mật, gặp một mình. Bạn được quyền không trả lời. Hãy kể với một người lớn bạn tin, hoặc gọi 111, miễn phí, cả ngày đêm.',
    threat:
      'Có người đang doạ bạn. Đừng gửi thêm gì, đừng chuyển tiền, đừng xoá tin nhắn: đó là bằng chứng. Hãy kể ngay với một người lớn bạn tin, hoặc gọi 111, miễn phí, cả ngày đêm.',
    abduction:
      'Công an không bao giờ làm việc qua tin nhắn, không bắt ai giấu bố mẹ hay ở một mình trong phòng. Hãy dừng cuộc gọi, gọi ngay cho bố mẹ hoặc 111, miễn phí, cả ngày đêm.',
    counted: 'Người lớn của bạn chỉ thấy là có một lần như vậy, không thấy tin nhắn.',
    help: 'Ai giúp được mình?',
    close: 'Đóng',
    phone: 'số điện thoại',
    address: 'địa chỉ',
    'id-number': 'số giấy tờ',
    email: 'địa chỉ thư',
    school: 'trường, lớp',
    'birth-date': 'ngày sinh',
    secret: 'mật khẩu',
  },
  en: {
    cruelTitle: 'One breath first?',
    cruel: 'These words may hurt whoever reads them. Would you like to say it another way?',
    personalTitle: 'This is private to you',
    personal: 'What you are about to send has your: {fields}. A stranger could find you with it.',
    held: 'Mầm Xanh holds it back for you. If it really must be sent, ask your parents or a teacher.',
    photo: 'You are about to upload a picture or video. Does it show your face, home, school or papers?',
    change: 'Go back and change it',
    send: 'Send anyway',
    dangerTitle: 'You did nothing wrong',
    grooming:
      'Somebody is asking for what good people do not ask of children: pictures, private things, a secret, to meet alone. You need not answer. Tell a grown-up you trust, or call 111 in Viet Nam, free, day and night.',
    threat:
      'Somebody is threatening you. Send nothing more, pay nothing, and do not delete the messages: they are proof. Tell a grown-up you trust right now, or call 111 in Viet Nam, free, day and night.',
    abduction:
      'The police never work by chat, and never tell anyone to hide from their parents or stay alone in a room. Hang up, and call your parents or 111 in Viet Nam, free, day and night.',
    counted: 'Your grown-ups only see that this happened once, never the messages.',
    help: 'Who can help me?',
    close: 'Close',
    phone: 'phone number',
    address: 'address',
    'id-number': 'ID number',
    email: 'email address',
    school: 'school or class',
    'birth-date': 'date of birth',
    secret: 'password',
  },
};

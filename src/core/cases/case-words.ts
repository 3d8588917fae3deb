import type { CaseKind, Reporter } from './case';

/** Names as offices use them; what a child reads is in the page's texts. */
export interface CaseWords {
  readonly by: Readonly<Record<Reporter, string>>;
  readonly kind: Readonly<Record<CaseKind, string>>;
  readonly since: Readonly<Record<'now' | 'today' | 'week' | 'longer' | 'unknown', string>>;
  readonly danger: Readonly<Record<'one' | 'other' | 'several' | 'nobody' | 'unknown', string>>;
  readonly sheet: Readonly<Record<SheetWord, string>>;
}

type SheetWord =
  | 'title'
  | 'title-filter'
  | 'to'
  | 'by'
  | 'school'
  | 'age'
  | 'kind'
  | 'where'
  | 'nowhere'
  | 'since'
  | 'danger'
  | 'words'
  | 'no-words'
  | 'evidence'
  | 'taken'
  | 'hash'
  | 'page-hash'
  | 'no-pictures'
  | 'made'
  | 'number'
  | 'years';

const vi: CaseWords = {
  by: {
    child: 'Trẻ em, học sinh',
    parent: 'Cha, mẹ hoặc người chăm sóc trẻ',
    teacher: 'Giáo viên, nhân viên nhà trường',
  },
  kind: {
    asked: 'Dụ dỗ trẻ em: xin hình ảnh riêng tư, rủ gặp mặt',
    threatened: 'Đe doạ, tống tiền trẻ em',
    bullied: 'Bắt nạt, nói xấu, bôi nhọ trẻ em trên mạng',
    hurt: 'Người lớn xâm hại, bạo lực hoặc làm trẻ sợ hãi',
    self: 'Trẻ có nguy cơ tự làm đau mình',
    seen: 'Nội dung độc hại mà trẻ nhìn thấy',
    cheated: 'Lừa đảo, chiếm đoạt tiền hoặc tài khoản',
    privacy: 'Lộ hình ảnh, thông tin cá nhân, đời sống riêng tư của trẻ',
    'wrong-stop': 'Trang lành mạnh bị chặn nhầm',
    missed: 'Trang có hại chưa bị chặn',
    other: 'Việc khác',
  },
  since: {
    now: 'Đang xảy ra',
    today: 'Trong ngày hôm nay',
    week: 'Trong bảy ngày qua',
    longer: 'Đã lâu hơn bảy ngày',
    unknown: 'Không rõ',
  },
  danger: {
    one: 'Người báo, hoặc trẻ mà người báo chăm sóc',
    other: 'Một trẻ em khác',
    several: 'Nhiều trẻ em',
    nobody: 'Hiện không có ai',
    unknown: 'Không rõ',
  },
  sheet: {
    title: 'PHIẾU BÁO TIN VỀ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG',
    'title-filter': 'PHIẾU PHẢN ÁNH VỀ TRANG MẠNG BỊ CHẶN NHẦM HOẶC CÒN SÓT',
    to: 'Kính gửi: Tổng đài quốc gia bảo vệ trẻ em 111; Mạng lưới ứng cứu, bảo vệ trẻ em trên môi trường mạng (vn-cop.vn)',
    by: 'Người báo tin',
    school: 'Trường',
    age: 'Nhóm tuổi của trẻ',
    kind: 'Nội dung sự việc',
    where: 'Địa chỉ trên mạng',
    nowhere: 'không có hoặc không nhớ',
    since: 'Thời gian xảy ra',
    danger: 'Người có thể gặp nguy hiểm',
    words: 'Lời kể của người báo tin',
    'no-words': 'không ghi thêm',
    evidence: 'Đoạn chữ làm chứng cứ',
    taken: 'Ghi lại lúc',
    hash: 'Mã băm SHA-256 của đoạn chữ',
    'page-hash': 'Mã băm SHA-256 của toàn bộ chữ trên trang',
    'no-pictures': 'Phiếu này không kèm, và không ai được yêu cầu trẻ gửi kèm, hình ảnh xâm hại trẻ em.',
    made: 'Lập lúc',
    number: 'Mã phiếu',
    years: 'tuổi',
  },
};

const en: CaseWords = {
  by: { child: 'Child, pupil', parent: 'Parent or carer', teacher: 'Teacher, school staff' },
  kind: {
    asked: 'Luring a child: asking for private pictures or to meet',
    threatened: 'Threatening or blackmailing a child',
    bullied: 'Bullying or slandering a child online',
    hurt: 'An adult abuses, hurts or frightens a child',
    self: 'A child may hurt itself',
    seen: 'Harmful content a child has seen',
    cheated: 'Fraud, money or an account taken',
    privacy: 'A child’s pictures, data or private life spread',
    'wrong-stop': 'A harmless page was stopped by mistake',
    missed: 'A harmful page was not stopped',
    other: 'Something else',
  },
  since: {
    now: 'It is happening now',
    today: 'Today',
    week: 'Within seven days',
    longer: 'For longer than seven days',
    unknown: 'Not known',
  },
  danger: {
    one: 'The reporter, or the child in the reporter’s care',
    other: 'Another child',
    several: 'Several children',
    nobody: 'Nobody at present',
    unknown: 'Not known',
  },
  sheet: {
    title: 'REPORT ABOUT A CHILD ONLINE',
    'title-filter': 'REPORT ABOUT A PAGE STOPPED BY MISTAKE, OR MISSED',
    to: 'To: National child protection line 111; network for child protection online (vn-cop.vn)',
    by: 'Reported by',
    school: 'School',
    age: 'Age group of the child',
    kind: 'What happened',
    where: 'Address',
    nowhere: 'none, or not remembered',
    since: 'Since when',
    danger: 'Who may be in danger',
    words: 'In the reporter’s words',
    'no-words': 'nothing added',
    evidence: 'Words kept as evidence',
    taken: 'Taken at',
    hash: 'SHA-256 of these words',
    'page-hash': 'SHA-256 of all text on the page',
    'no-pictures': 'This report carries no picture of child abuse, and nobody may ask a child to attach one.',
    made: 'Made at',
    number: 'Number',
    years: 'years',
  },
};

export const caseWords = { vi, en } as const;

/** What of Decree 56/2017, Article 33 a child may be about to write; one field each. */
export const personalFields = [
  'phone',
  'address',
  'id-number',
  'email',
  'school',
  'birth-date',
  'secret',
] as const;
export type PersonalField = (typeof personalFields)[number];

const own = '(?:em|con|cháu|mình|tớ|tui|tôi|tao|của em|của con|của mình|i|my|me)';
const from = '(?<![\\p{L}\\p{N}])';
const until = '(?![\\p{L}\\p{N}])';
const name = '[\\p{Lu}\\d][\\p{L}\\d.]*(?:\\s+[\\p{Lu}\\d][\\p{L}\\d.]*)*';

/** A number of a Vietnamese telephone, with the spaces and dots people put in. */
const phone = /(?<![\d.,])(?:\+?84|0)[\s.-]?[35789](?:[\s.-]?\d){8}(?![\d]|[.,]\d)/u;
/** The public lines of help and emergency begin otherwise; service numbers (1800, 1900) are nobody's own. */
const idNumber = new RegExp(
  `${from}(?:cccd|cmnd|căn cước|căn cước công dân|mã định danh|định danh cá nhân|passport|hộ chiếu|id card|id number)${until}[^\\d\\n]{0,24}[A-Z]?\\d{7,12}${until}`,
  'iu',
);
const email = /(?<![\p{L}\p{N}])[\w.+-]{2,64}@[\w-]+(?:\.[\w-]+)+/u;
const school = new RegExp(
  [
    `${from}(?:${own}\\s+(?:đang\\s+|hiện\\s+)?học|lớp\\s+(?:${own}\\s+)?\\d{1,2}\\s?[A-Za-z]\\d{0,2},?)[^.!?\\n]{0,24}(?:trường|tiểu học|thcs|thpt|th)\\s+${name}`,
    `${from}trường\\s+(?:của\\s+)?${own}\\s+(?:là|tên)[^.!?\\n]{0,16}${name}`,
  ].join('|'),
  'u',
);
const englishSchool =
  /(?<![\p{L}\p{N}])(?:[Ii] (?:go to|study at|attend)|[Ii]'m at|[Mm]y school(?:'s name)? is)\s+(?:the\s+)?\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)*\s*(?:[Ss]chool|[Aa]cademy|[Hh]igh|[Pp]rimary|[Ee]lementary)?/u;
const address = new RegExp(
  [
    // A number, a street, and what it lies in.
    `${from}(?:số(?:\\s+nhà)?\\s*)?\\d{1,4}[A-Za-z]?(?:/\\d{1,4})*,?\\s+(?:đường|phố|ngõ|ngách|hẻm|kiệt|tổ|thôn|ấp|xóm)\\s+[\\p{L}\\d]`,
    `${from}(?:số\\s+nhà|nhà\\s+số|số)\\s*\\d{1,4}[A-Za-z]?(?:/\\d{1,4})*\\s*,?\\s+\\p{Lu}`,
    `${from}(?:ngõ|ngách|hẻm|kiệt)\\s+\\d{1,4}(?:/\\d{1,4})*\\s+(?:đường\\s+|phố\\s+)?\\p{Lu}`,
    `${from}nhà\\s+(?:của\\s+)?${own}\\s+(?:ở|tại)\\s+(?:số\\s+)?[^.!?\\n]{0,30}(?:đường|phố|ngõ|hẻm|phường|xã|thôn|ấp|chung cư|toà|tòa)\\s+[\\p{Lu}\\d]`,
    `${from}địa\\s+chỉ(?:\\s+nhà)?(?:\\s+của)?\\s+${own}\\s*(?:là|ở|:)?\\s*\\d`,
    `${from}\\d{1,5}\\s+(?:\\p{Lu}\\p{L}+\\s+){1,3}(?:[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane|[Dd]rive|St|Rd|Ave)${until}`,
    `${from}[Mm]y\\s+(?:home\\s+)?address\\s+is\\s+\\S`,
  ].join('|'),
  'u',
);
const birthDate = new RegExp(
  `${from}(?:sinh\\s+(?:ngày|nhật)|ngày\\s+sinh|${own}\\s+sinh|born(?:\\s+on)?|birthday\\s+is|date of birth|dob)${until}[^\\d\\n]{0,24}\\d{1,2}\\s?(?:[/.-]|tháng)\\s?\\d{1,2}(?:\\s?(?:[/.-]|năm)\\s?\\d{2,4})`,
  'iu',
);
const secret = new RegExp(
  `${from}(?:mật\\s+khẩu|mã\\s+otp|otp|mã\\s+pin|password|pass|passcode)${until}(?:\\s+(?:của|nick|acc|tài khoản|facebook|zalo|game|roblox|${own}))*\\s*(?:là|nè|:|is|=)\\s*(?!gì|sai|đúng|required|wrong|incorrect|too)[^\\s]{4,}`,
  'iu',
);

const patterns: Record<PersonalField, readonly RegExp[]> = {
  phone: [phone],
  address: [address],
  'id-number': [idNumber],
  email: [email],
  school: [school, englishSchool],
  'birth-date': [birthDate],
  secret: [secret],
};

/** Somebody else's, published: a shop's line, a form, the news. Telling these is no danger. */
const isPublic =
  /hotline|tổng đài|tong dai|đường dây nóng|liên hệ công ty|customer (?:service|support)|nhà sách|cửa hàng|bảo tàng|bệnh viện|nhà hàng|museum|restaurant/iu;

/**
 * What a text tells of the one who writes it that would lead a stranger to a child. Read as typed; at most its first
 * 5,000 characters. Total, the same in a page and in the tests.
 */
export function personalDataIn(text: string): PersonalField[] {
  const said = text.slice(0, 5_000).normalize('NFC');
  if (isPublic.test(said)) {
    return patterns['id-number'].some((each) => each.test(said)) ? ['id-number'] : [];
  }
  return personalFields.filter((field) => patterns[field].some((each) => each.test(said)));
}

/** Fields of forms by what they are called; `name` alone is no finding. */
const fieldNames: readonly (readonly [PersonalField | 'name', RegExp])[] = [
  ['phone', /phone|mobile|\btel\b|dien-?thoai|sdt|so_?dt|điện thoại/iu],
  ['address', /address|street|dia-?_?chi|địa chỉ|nơi ở/iu],
  ['id-number', /cccd|cmnd|passport|national-?id|can-?cuoc|căn cước|hộ chiếu/iu],
  ['school', /school|truong-?_?hoc|tên trường|trường học/iu],
  ['birth-date', /birth|bday|\bdob\b|ngay-?_?sinh|ngày sinh/iu],
  ['name', /full-?_?name|\bname\b|ho-?_?ten|họ (?:và )?tên/iu],
];

/**
 * What a form asks for and was given, from the names, hints and labels of its filled fields. A name counts only with
 * another field: alone it leads to nobody.
 */
export function personalDataOfForm(filled: readonly string[]): PersonalField[] {
  const found = new Set(
    filled.flatMap((called) =>
      fieldNames.flatMap(([field, pattern]) => (pattern.test(called) ? [field] : [])),
    ),
  );
  found.delete('name');
  return personalFields.filter((field) => found.has(field));
}

import type { Address } from '../address/address';
import { scoreText, type WordsEngine } from './score';

/** What somebody does who is after a child. One alone is everyday; two together in one conversation are not. */
export const tactics = [
  'picture',
  'secret',
  'alone',
  'other-app',
  'gift',
  'meeting',
  'threat',
  'abduction',
] as const;
export type Tactic = (typeof tactics)[number];

const who = '(?:em|bé|con|cháu|nhóc|cưng|bạn|mày|you|u)';
const they = '(?:anh|chú|thầy|mình|tớ|cô|tao|bác|me|i)';

/** Phrases by tactic, with their marks; a line without any marks is read against the same without marks. */
const phrases: Record<Tactic, string> = {
  picture: [
    `(?:gửi|chụp|send|quay|cho) (?:cho )?${they} (?:xem )?(?:một |vài |mấy |1 |thêm )?(?:tấm |cái )?(?:ảnh|hình|clip|video)(?! bài| đề| vở| lớp| sách)`,
    `(?:gửi|chụp|quay) (?:ảnh|hình|clip|video) (?:của )?${who}(?: đi| nha| nhé|$)`,
    '(?:gửi|chụp|quay) (?:ảnh|hình|clip) (?:không mặc|riêng tư|kín|toàn thân|trong phòng tắm|mặc đồ ngủ|hở)',
    `(?:bật|mở) (?:cam|camera)(?: lên)? (?:cho ${they}|đi em|riêng|nào em)`,
    'send (?:me )?(?:a |some |more |your )*(?:pic|pics|picture|pictures|photo|photos|selfie|nudes?|video)(?: of (?:you|yourself|your body))',
    '(?:send|show) me (?:a |some |more )*(?:your |private |sexy )*(?:pics?|nudes?|body|selfie)',
    '(?:turn|switch) (?:on your|your) (?:cam|camera|webcam)',
  ].join('|'),
  secret: [
    `(?:đừng|không được|cấm|chớ)(?: có)? (?:nói|kể|mách|khoe|cho)(?: lại| chuyện này)? (?:với |cho )?(?:ai|bố mẹ|ba mẹ|bố|ba|mẹ|cô giáo|thầy cô|người lớn)`,
    '(?:bí mật|chuyện riêng) (?:của|giữa) (?:tụi mình|hai đứa|chúng mình|hai anh em|anh em mình|hai chú cháu|hai đứa mình)',
    'chỉ (?:hai|2) (?:anh em|đứa|chú cháu|đứa mình|người) (?:mình )?biết',
    '(?:xóa|xoá) (?:hết )?(?:tin nhắn|đoạn chat|lịch sử)',
    "(?:don't|dont|do not|never) (?:tell|show|let) (?:anyone|your (?:mom|mum|dad|parents|teacher|mother|father)|anybody)",
    '(?:our|a) (?:little )?secret|keep (?:this|it) (?:a secret|between us)|delete (?:these|the|our) (?:messages|chat)',
  ].join('|'),
  alone: [
    `(?:em|bé|con|cháu|nhóc|cưng) (?:đang )?(?:ở nhà |ở )?(?:một mình|1 mình|mấy tuổi|bao nhiêu tuổi|học trường nào|nhà ở đâu|ở với ai)`,
    '(?:bố mẹ|ba mẹ) (?:em|con|bé|cháu|nhóc)? ?(?:có nhà không|đi làm chưa|về chưa|ngủ chưa|vắng nhà)',
    `(?:tối nay|giờ này|hôm nay) (?:ai|có ai) ở nhà với ${who}`,
    'how old (?:are|r) (?:you|u)|(?:are|r) (?:you|u) (?:home )?alone|where do (?:you|u) live|what school do (?:you|u) go|are your parents (?:home|there|asleep)',
  ].join('|'),
  'other-app': [
    '(?:qua|sang|chuyển qua|chuyển sang|vào) (?:zalo|telegram|tele|snap|snapchat|insta|instagram|messenger|viber|discord|whatsapp|signal)(?: riêng| nói chuyện| chat| nhắn| đi| cho| anh| nhé| với)',
    '(?:add|kết bạn|ib|inbox) (?:zalo|telegram|snap|insta|fb) (?:anh|chú|của anh|riêng|mình)',
    "(?:let's|lets|can we|wanna) (?:talk|chat|move|go|switch)(?: to| on| over to)+ (?:snap|snapchat|telegram|whatsapp|discord|insta|signal|kik)",
    "(?:add me on|what'?s your|do you have) (?:snap|snapchat|telegram|whatsapp|kik)",
  ].join('|'),
  gift: [
    `${they} (?:sẽ )?(?:nạp|tặng|mua|cho|chuyển) (?:cho |tặng )?${who} (?:\\S+ ){0,2}?(?:skin|thẻ|kim cương|robux|quân huy|điện thoại|iphone|quà|tiền|\\d+k|acc)`,
    `(?:nạp|tặng|cho) (?:${who} )?(?:skin|thẻ game|thẻ cào|kim cương|robux|quân huy|vbucks) (?:miễn phí )?(?:nếu|cho em|cho bé|cho nhóc)`,
    "i(?:'ll| will| can) (?:give|buy|send|get) (?:you|u) (?:\\S+ ){0,2}?(?:robux|v-?bucks|gift|money|skins?|phone|gift card)",
  ].join('|'),
  meeting: [
    `(?:gặp|đón|chờ) (?:nhau|em|bé|con|nhóc|cháu|anh|chú) (?:\\S+ ){0,3}?(?:một mình|cổng sau|khách sạn|nhà nghỉ|riêng)`,
    '(?:ra|đi|tới|đến|qua) (?:gặp|nhà|chỗ) (?:anh|chú)(?: đi| nhé| chơi| một mình| tối)',
    `(?:mình|${they}) (?:muốn )?(?:gặp|đến đón|qua đón|tới đón|đón) (?:em|bé|nhóc|con|cháu)`,
    '(?:trốn|lén) (?:ra|đi|bố mẹ|ba mẹ|nhà)',
    "(?:meet|pick) (?:me|you) (?:up )?(?:\\S+ ){0,3}?(?:alone|after school|tonight|without)|sneak out|come to my (?:place|house|apartment)|let'?s meet (?:up )?(?:in person|alone)",
  ].join('|'),
  threat: [
    `(?:không|ko|k) (?:\\S+ ){1,6}?(?:thì|là) (?:${they} )?(?:sẽ )?(?:đăng|tung|phát tán|gửi|up|công khai)`,
    '(?:đăng|tung|phát tán|up) (?:hết )?(?:ảnh|hình|clip|ảnh nóng) (?:của )?(?:em|mày|bé|nhóc|con|cháu)',
    '(?:tao|anh|chú) (?:sẽ )?(?:biết nhà|đến nhà|tới nhà|đến trường|đánh|giết|xử) (?:mày|em|cả nhà)',
    "(?:or|unless|else) (?:\\S+ ){0,6}?(?:post|leak|share|send) (?:your|the|these|those|them|all)|i(?:'ll| will) (?:post|leak|share) your (?:pics?|pictures|photos?|nudes?|video)|i know where you live",
  ].join('|'),
  abduction: [
    '(?:tôi là|đây là|anh là|chúng tôi là) (?:cán bộ |đại úy |thượng úy |điều tra viên |đồng chí )*(?:công an|cảnh sát|viện kiểm sát|toà án|tòa án|bộ công an)',
    '(?:em|cháu|con|bạn) (?:đang )?(?:liên quan|dính líu|dính) (?:đến |tới |vào )?(?:đường dây|vụ án|rửa tiền|ma tuý|ma túy)',
    '(?:ở yên trong|thuê|vào|đến) (?:một )?(?:phòng |nhà nghỉ |khách sạn )+(?:\\S+ ){0,6}?(?:không|đừng|giữ|bật|chờ)',
    'chuyển (?:tiền|khoản) (?:\\S+ ){0,8}?(?:chứng minh|xác minh|trong sạch|điều tra|tạm giữ)',
    '(?:cài|tải) (?:app|ứng dụng|zoom) (?:\\S+ ){0,6}?(?:giám sát|điều tra|công an|theo dõi)',
  ].join('|'),
};

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const compile = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');
const compiled = tactics.map((tactic) => ({
  tactic,
  marked: compile(phrases[tactic].normalize('NFC')),
  // The classes of letters in the source carry no marks themselves.
  unmarked: compile(bare(phrases[tactic])),
}));

/** Who warns of it speaks the same words. */
const warning =
  /lừa đảo|cảnh báo|cảnh giác|thủ đoạn|kẻ xấu|người lạ|nếu (?:có )?ai|phụ huynh|bài học|tuyên truyền|tập huấn|lua dao|canh giac|nguoi la|scam|warning|strangers?|predator|if (?:someone|anyone)|stay safe/u;

/** The tactics in one line of a conversation. */
export function tacticsIn(line: string): Tactic[] {
  const said = line
    .slice(0, 600)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’]/gu, "'")
    .replace(/[,;:"()]+/gu, ' ')
    .replace(/\s+/gu, ' ');
  if (warning.test(said)) return [];
  const isMarked = said.normalize('NFD') !== said || said.includes('đ');
  return compiled
    .filter(({ marked, unmarked }) => (isMarked ? marked : unmarked).test(said))
    .map(({ tactic }) => tactic);
}

/** What decides: an open threat alone, else two different tactics, or one of which the words model is sure, too. */
const aloneEnough: ReadonlySet<Tactic> = new Set(['threat']);

/**
 * What somebody seems to be trying in the last lines a child received, the oldest first; undefined where nothing
 * speaks for it. Scored as a conversation: a line alone proves little.
 */
export function dangerIn(
  engine: WordsEngine,
  lines: readonly string[],
): 'grooming' | 'threat' | 'abduction' | undefined {
  const seen = new Set<Tactic>();
  let sure = false;
  for (const line of lines.slice(-40)) {
    const found = tacticsIn(line);
    for (const tactic of found) seen.add(tactic);
    if (found.length > 0 && !sure) {
      const finding = scoreText(engine, line.slice(0, 600), 'chat').find((each) => each.class === 'grooming');
      sure = finding !== undefined && (found.includes('picture') || found.length > 1);
    }
  }
  const isEnough = seen.size >= 2 || sure || [...seen].some((each) => aloneEnough.has(each));
  if (!isEnough) return undefined;
  if (seen.has('abduction')) return 'abduction';
  return seen.has('threat') ? 'threat' : 'grooming';
}

const talking = new Set(
  'zalo.me messenger.com telegram.org discord.com whatsapp.com snapchat.com instagram.com chat.google.com teams.microsoft.com roblox.com'.split(
    ' ',
  ),
);

/** Sites where nearly everything that appears was said by somebody. */
export function isForTalking(address: Address | undefined): boolean {
  for (let rest = address?.hostname ?? ''; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (talking.has(rest)) return true;
  }
  return false;
}

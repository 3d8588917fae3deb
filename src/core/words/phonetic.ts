import type { FoldedWord } from './fold';

/** Short forms that children write, by what they mean; bare letters on both sides, both languages. */
const shortForms: Readonly<Record<string, string>> = {
  ko: 'khong',
  k: 'khong',
  hok: 'khong',
  hk: 'khong',
  kg: 'khong',
  kh: 'khong',
  khum: 'khong',
  hong: 'khong',
  khg: 'khong',
  hem: 'khong',
  e: 'em',
  iem: 'em',
  a: 'anh',
  ank: 'anh',
  ah: 'anh',
  m: 'may',
  mk: 'minh',
  mik: 'minh',
  t: 'tao',
  ck: 'chong',
  vk: 'vo',
  j: 'gi',
  dc: 'duoc',
  dk: 'duoc',
  dt: 'dien',
  bn: 'ban',
  bik: 'biet',
  bit: 'biet',
  bt: 'biet',
  ms: 'moi',
  nt: 'nhan',
  ntin: 'nhan',
  ny: 'nguoi',
  ng: 'nguoi',
  ngta: 'nguoi',
  ak: 'a',
  nhug: 'nhung',
  nhiu: 'nhieu',
  trc: 'truoc',
  ns: 'noi',
  nc: 'noi',
  vs: 'voi',
  wa: 'qua',
  wen: 'quen',
  onl: 'online',
  ol: 'online',
  fb: 'facebook',
  zl: 'zalo',
  ib: 'inbox',
  sdt: 'sodienthoai',
  u: 'you',
  ur: 'your',
  urself: 'yourself',
  r: 'are',
  dnt: 'dont',
  fck: 'fuck',
  fuk: 'fuck',
  fuq: 'fuck',
  phuck: 'fuck',
  fking: 'fucking',
  fkn: 'fucking',
  btch: 'bitch',
  biatch: 'bitch',
  noods: 'nudes',
  nudez: 'nudes',
  prn: 'porn',
  pr0n: 'porn',
  pron: 'porn',
  '2': 'to',
  '4': 'for',
  ppl: 'people',
  pls: 'please',
  plz: 'please',
  luv: 'love',
  skool: 'school',
  gurl: 'girl',
  diee: 'die',
  loz: 'lon',
  lol: 'lon',
  cak: 'cac',
  kak: 'cac',
  kac: 'cac',
  cax: 'cac',
  gjet: 'giet',
  mun: 'muon',
  th: 'thuoc',
  djt: 'dit',
  diz: 'dit',
  dkm: 'dcm',
  thag: 'thang',
  thk: 'thang',
};

/**
 * A word by its sound, as careless or hiding spelling has it: k for c, x for s, tr for ch, y for i, j for i, f for
 * ph, a missing letter of ng, nk for nh. Both a lexicon's words and a text's go through here, so only what becomes
 * equal matters.
 */
function sound(letters: string): string {
  return letters
    .replace(/^w/, 'qu')
    .replace(/^f/, 'ph')
    .replace(/^g[ij](?=[aeiouyâăêôơư])/, 'z')
    .replace(/^[jz]/, 'z')
    .replace(/j/g, 'i')
    .replace(/^k(?!h)/, 'c')
    .replace(/^x/, 's')
    .replace(/^tr/, 'ch')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/y/g, 'i')
    .replace(/nk$/, 'nh')
    .replace(/c?k$/, 'c')
    .replace(/([aeiouâăêôơư])g$/, '$1ng')
    .replace(/[uư][oôơ](?=[^aeiou])/g, 'u')
    .replace(/(.)\1/g, '$1');
}

/** By sound without marks. */
export function bareSound({ bare }: FoldedWord): string {
  return sound(shortForms[bare] ?? bare);
}

/** By sound with marks; hỏi and ngã, which half the country does not tell apart, are one. */
export function markedSound({ accented }: FoldedWord): string {
  const [letters = '', tone = ''] = accented.split("'");
  return `${sound(letters)}'${tone.replace(/x/g, 'r')}`;
}

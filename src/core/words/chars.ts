/**
 * What a UTF-16 code unit does in a text. JavaScript's `\b` and `\w` know ASCII alone and break Vietnamese, so
 * every kind is looked up here.
 */
export const kinds = {
  /** Ends a word. */
  separator: 0,
  /** Letter, digit, combining mark, half of a mathematical letter. */
  word: 1,
  /** Not seen by a reader: zero-width, soft hyphen, direction marks. Also the apostrophe inside a word. */
  ignored: 2,
  /** Put between the letters of one word to hide it: `s.e.x`. */
  joiner: 3,
  /** Stands for a letter inside a word: `r@ch`. */
  symbol: 4,
} as const;

const ignored = new Set([
  0x00ad, 0x034f, 0x061c, 0x180e, 0xfeff, 0x2019, 0x0027, 0x02bc, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
]);
const joiners = new Set([...'.-_*~|·+/\\,:•‧∙'].map((char) => char.charCodeAt(0)));
const symbols = new Set([...'@$!'].map((char) => char.charCodeAt(0)));

function kindOfUnit(unit: number): number {
  if (ignored.has(unit) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)) {
    return kinds.ignored;
  }
  if (unit >= 0xfe00 && unit <= 0xfe0f) return kinds.ignored;
  if (joiners.has(unit)) return kinds.joiner;
  if (symbols.has(unit)) return kinds.symbol;
  // Mathematical letters and enclosed letters are read as letters; other pairs are mostly pictures.
  if (unit === 0xd835) return kinds.word;
  if (unit >= 0xdc00 && unit <= 0xdfff) return kinds.word;
  if (unit >= 0xd800 && unit <= 0xdbff) return kinds.separator;
  if (unit >= 0x24b6 && unit <= 0x24e9) return kinds.word;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? kinds.word : kinds.separator;
}

let table: Uint8Array | undefined;

/** The kind of every code unit, made at first need. */
export function charKinds(): Uint8Array {
  if (table === undefined) {
    table = new Uint8Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit++) table[unit] = kindOfUnit(unit);
  }
  return table;
}

/** Letters of other scripts that look like Latin ones; lower case. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ї: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    в: 'b',
    н: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    г: 'r',
    п: 'n',
    и: 'u',
    ь: 'b',
    ѵ: 'v',
    ӏ: 'l',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ℓ: 'l',
    ɩ: 'i',
    ʀ: 'r',
    ɴ: 'n',
    ʟ: 'l',
    ɪ: 'i',
    ʏ: 'y',
    ʙ: 'b',
    ʜ: 'h',
    ɢ: 'g',
    ᴀ: 'a',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ð: 'đ',
    ɖ: 'đ',
    ø: 'o',
    ł: 'l',
    ß: 's',
    ƒ: 'f',
    ծ: 'd',
    օ: 'o',
    ս: 'u',
    ց: 'g',
    հ: 'h',
    ո: 'n',
    ӕ: 'ae',
    æ: 'ae',
    œ: 'oe',
    þ: 'p',
  }),
);

/** A letter as a Latin reader sees it: compatibility forms, case and look-alikes undone. One or more letters. */
export function latin(char: string): string {
  return lookAlikes.get(char) ?? char;
}

import { latin } from './chars';

/** A word in the forms it is compared in. */
export interface FoldedWord {
  /** Letters with their quality (â, ơ, đ) and without tone, then the tones in Telex letters after `'`. */
  readonly accented: string;
  /** Letters alone: no quality, no tone. */
  readonly bare: string;
  /** Whether any letter carries a mark. */
  readonly hasMarks: boolean;
}

const tones: Readonly<Record<string, string>> = {
  '̀': 'f',
  '́': 's',
  '̉': 'r',
  '̃': 'x',
  '̣': 'j',
};
const qualities = new Set(['̂', '̆', '̛']);
const bareOf: Readonly<Record<string, string>> = { đ: 'd', â: 'a', ă: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };

const hidden =
  /\u00ad|\u034f|\u061c|\u180e|\ufeff|\u2019|'|\u02bc|[\u200b\u200c\u200e\u200f]|\u200d|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]/g;
const joining = /[.\-_*~|·+/\\,:•‧∙\s]/g;

/**
 * Folds one word: compatibility forms, case, look-alikes, invisible and joining characters, the place of the tone
 * mark (hoà and hòa are one word), letters stretched to three or more. Total.
 */
export function foldWord(source: string): FoldedWord {
  const plain = source.replace(hidden, '').replace(joining, '');
  const decomposed = [...plain.normalize('NFKC').toLowerCase()].map(latin).join('').normalize('NFD');
  let letters = '';
  let toneLetters = '';
  for (const char of decomposed) {
    const tone = tones[char];
    if (tone !== undefined) {
      if (!toneLetters.endsWith(tone)) toneLetters += tone;
    } else if (qualities.has(char)) {
      letters = letters.slice(0, -1) + `${letters.at(-1) ?? ''}${char}`.normalize('NFC').slice(0, 1);
    } else if (!/\p{M}/u.test(char)) {
      letters += char;
    }
  }
  return formed(unstretched(letters), toneLetters);
}

/** The forms of letters with quality and the tones that go with them. */
export function formed(letters: string, toneLetters: string): FoldedWord {
  const bare = letters.replace(/[đâăêôơư]/g, (char) => bareOf[char]!);
  const accented = toneLetters === '' ? letters : `${letters}'${toneLetters}`;
  return { accented, bare, hasMarks: toneLetters !== '' || bare !== letters };
}

/** «khônggggg» is «không». Digits are left alone: 1000 is a number. */
function unstretched(letters: string): string {
  return letters.replace(/(\p{L})\1{2,}/gu, '$1');
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** «s3nd», «r@ch»: digits and signs before or between letters read as letters; undefined where there are none. */
export function withoutLeet(word: string): string | undefined {
  if (!/\p{L}/u.test(word) || !/[\d@$!]/.test(word)) return undefined;
  const end = /[\d@$!]+$/.exec(word)?.index ?? word.length;
  // Numbers behind letters are part of a name (k54, win88) rather than letters; one sign alone is a letter.
  const inside = word.slice(0, end).replace(/[\d@$!]/g, (char) => leet[char] ?? char);
  const read = inside + (/^[@$]$/.test(word.slice(end)) ? leet[word.slice(end)] : word.slice(end));
  return read === word ? undefined : read;
}

import { type FoldedWord, formed } from './fold';

const vniTones: Readonly<Record<string, string>> = { '1': 's', '2': 'f', '3': 'r', '4': 'x', '5': 'j' };

/**
 * Marks that an input method has left as typed: Telex («ddijt», «mej») and VNI («di5t», «me5»). Undefined where the
 * word cannot be read that way; whoever asks must know the result as a word, for English is full of such letters.
 */
export function readTypedMarks(word: string): FoldedWord | undefined {
  if (!/^[a-z0-9]+$/.test(word) || word.length < 2 || word.length > 9) return undefined;
  return /\d/.test(word) ? readVni(word) : readTelex(word);
}

function readTelex(word: string): FoldedWord | undefined {
  let tone = '';
  // The tone letter stands behind a vowel, at the end or before the final consonants.
  const toneless = word.replace(/([aeiouyw])([sfrxj])(?=(?:ng|nh|ch|[cmnpt])?$)/, (_all, vowel, mark) => {
    tone = mark;
    return vowel;
  });
  const behind = tone === '' ? /^(.*[aeiouyw](?:ng|nh|ch|[cmnpt]))([sfrxj])$/.exec(toneless) : null;
  if (behind !== null) tone = behind[2]!;
  const letters = (behind?.[1] ?? toneless)
    .replace(/dd/g, 'đ')
    .replace(/^d(.*)d$/, 'đ$1')
    .replace(/aa/g, 'â')
    .replace(/ee/g, 'ê')
    .replace(/oo/g, 'ô')
    .replace(/uow/g, 'ươ')
    .replace(/aw/g, 'ă')
    .replace(/ow/g, 'ơ')
    .replace(/uw/g, 'ư');
  const read = formed(letters, tone);
  return read.hasMarks ? read : undefined;
}

function readVni(word: string): FoldedWord | undefined {
  let tone = '';
  const letters = word
    .replace(/[1-5]/g, (digit) => {
      tone += vniTones[digit];
      return '';
    })
    .replace(/d9/g, 'đ')
    .replace(/a(.?.?)6/g, 'â$1')
    .replace(/e(.?.?)6/g, 'ê$1')
    .replace(/o(.?.?)6/g, 'ô$1')
    .replace(/uo(.?.?)7/g, 'ươ$1')
    .replace(/o(.?.?)7/g, 'ơ$1')
    .replace(/u(.?.?)7/g, 'ư$1')
    .replace(/a(.?.?)8/g, 'ă$1');
  if (/\d/.test(letters) || tone.length > 1) return undefined;
  const read = formed(letters, tone);
  return read.hasMarks ? read : undefined;
}

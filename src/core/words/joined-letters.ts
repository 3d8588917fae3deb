import { charKinds, kinds } from './chars';
import { wordEnd } from './word-end';

const vowel = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const digitsOnly = /^\d+$/;

/**
 * The end of a word whose letters are kept apart by signs (`s.e.x`, `c*ờ`, `b.ằng`), given where its first piece
 * ends; that end itself where the signs are ordinary ones (`và/hoặc`, `20.11`, `hết.Em`).
 */
export function joinedEnd(text: string, start: number, firstEnd: number): number {
  const sign = text.charCodeAt(firstEnd);
  const kindOf = charKinds();
  if (kindOf[sign] !== kinds.joiner || firstEnd - start > 6) return firstEnd;
  const pieces = [text.slice(start, firstEnd)];
  let end = firstEnd;
  while (text.charCodeAt(end) === sign && kindOf[text.charCodeAt(end + 1)] === kinds.word) {
    const next = wordEnd(text, end + 1);
    pieces.push(text.slice(end + 1, next));
    end = next;
    if (pieces.length > 40) break;
  }
  return isHidden(pieces) ? end : firstEnd;
}

function isHidden(pieces: readonly string[]): boolean {
  if (pieces.length < 2 || pieces.some((piece) => digitsOnly.test(piece))) return false;
  const longest = Math.max(...pieces.map((piece) => piece.normalize('NFC').length));
  if (pieces.length > 2) return longest <= 2;
  return (
    longest <= 4 &&
    pieces.some((piece) => piece.normalize('NFC').length === 1 || !vowel.test(piece.normalize('NFC')))
  );
}

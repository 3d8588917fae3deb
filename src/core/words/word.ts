import { type FoldedWord, foldWord, withoutLeet } from './fold';
import { hashText } from './hash';
import { bareSound, markedSound } from './phonetic';
import { readTypedMarks } from './typing-marks';

/** A word with everything it is compared by. Made once for each spelling and kept. */
export interface Word extends FoldedWord {
  readonly accentedHash: number;
  readonly bareHash: number;
  readonly markedSoundHash: number;
  readonly bareSoundHash: number;
  /** The syllables of «nhacai», written together where the lexicon knows each; undefined for one word. */
  readonly pieces: readonly Word[] | undefined;
  /** What phrases are looked up by: a marked word by its sound with marks, another by its sound. */
  readonly lookHash: number;
  /** Where a model's reader keeps what the word adds, and in which of its rounds: see `model.ts`. */
  rowsAt: number;
  rowsRound: number;
}

/** Which words the lexicon speaks of. */
export interface Vocabulary {
  hasAccented(accented: string): boolean;
  hasBare(bare: string): boolean;
  /** A Vietnamese syllable without marks. */
  hasSyllable(bare: string): boolean;
  /** Two words without marks that stand side by side in a phrase. */
  hasPair(before: string, after: string): boolean;
}

export const noVocabulary: Vocabulary = {
  hasAccented: () => false,
  hasBare: () => false,
  hasSyllable: () => false,
  hasPair: () => false,
};

/** Reads one spelling. `vocabulary` decides between readings: typed marks and joined syllables need it. */
export function readWord(source: string, vocabulary: Vocabulary): Word {
  const folded = foldWord(source);
  const unleet = withoutLeet(source.toLowerCase());
  const plain = unleet === undefined ? folded : foldWord(unleet);
  const isPlainWord = plain.hasMarks || vocabulary.hasBare(plain.bare);
  const typed = isPlainWord ? undefined : readTypedMarks(folded.bare);
  const heard = typed !== undefined && vocabulary.hasAccented(typed.accented) ? typed : plain;
  const isWhole = heard !== plain || isPlainWord || plain.bare.length < 5 || plain.bare.length > 24;
  const parts = isWhole ? undefined : syllablesOf(plain.bare, vocabulary);
  return wordOf(
    plain,
    heard,
    parts?.map((part) => wordOf(foldWord(part), foldWord(part))),
  );
}

/** `seen` is how it is written, `heard` how it is meant; they differ for marks left as typed. */
function wordOf(seen: FoldedWord, heard: FoldedWord, pieces?: readonly Word[]): Word {
  const markedSoundHash = hashText(markedSound(heard));
  const bareSoundHash = hashText(bareSound(heard));
  // Every word has the same fields in the same order: what reads millions of them stays fast.
  return {
    accented: seen.accented,
    bare: seen.bare,
    hasMarks: seen.hasMarks,
    accentedHash: hashText(seen.accented),
    bareHash: hashText(seen.bare),
    markedSoundHash,
    bareSoundHash,
    lookHash: seen.hasMarks ? markedSoundHash : bareSoundHash,
    pieces,
    rowsAt: 0,
    rowsRound: 0,
  };
}

/**
 * Two to five known syllables that make up the whole word, as many as possible side by side as in a phrase;
 * undefined where no two are.
 */
function syllablesOf(bare: string, vocabulary: Vocabulary): string[] | undefined {
  let best: { parts: string[]; pairs: number } | undefined;
  const cut = (from: number, parts: string[], pairs: number) => {
    if (from === bare.length) {
      if (pairs > 0 && (best === undefined || pairs > best.pairs)) best = { parts, pairs };
      return;
    }
    if (parts.length === 5) return;
    for (let to = from + 2; to <= Math.min(from + 6, bare.length); to++) {
      const part = bare.slice(from, to);
      if (!vocabulary.hasSyllable(part)) continue;
      const before = parts.at(-1);
      const isPair = before !== undefined && vocabulary.hasPair(before, part);
      cut(to, [...parts, part], pairs + (isPair ? 1 : 0));
    }
  };
  cut(0, [], 0);
  // Every seam but one may be new: «nhacaiuytin» has «nhà cái» and «uy tín».
  return best !== undefined && best.pairs * 2 >= best.parts.length - 1 ? best.parts : undefined;
}

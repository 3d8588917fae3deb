import { foldWord } from './fold';
import type { Words } from './reader';
import type { Vocabulary, Word } from './word';

/** Fewer letters in a row are initials or short forms. */
export const leastRun = 3;
const longestRun = 80;
const longestPiece = 10;

interface Regrouped {
  readonly words: Word[];
  readonly starts: number[];
  readonly ends: number[];
}

/** «c o n c ặ c»: letters standing alone are put together and cut into words the lexicon knows. */
export function regroupLetters(
  text: string,
  found: Words,
  vocabulary: Vocabulary,
  wordFor: (source: string) => Word,
): Words {
  const runs = runsOf(found);
  if (runs.length === 0) return found;
  const result: Regrouped = { words: [], starts: [], ends: [] };
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at++) add(result, found.words[at]!, found.starts[at]!, found.ends[at]!);
  };
  for (const [from, until] of runs) {
    const letters = Array.from({ length: until - from }, (_none, step) =>
      text.slice(found.starts[from + step], found.ends[from + step]),
    );
    const cuts = cut(letters, vocabulary);
    if (cuts === undefined) continue;
    keep(from);
    let start = from;
    for (const length of cuts) {
      const end = start + length;
      add(
        result,
        wordFor(letters.slice(start - from, end - from).join('')),
        found.starts[start]!,
        found.ends[end - 1]!,
      );
      start = end;
    }
    at = until;
  }
  keep(found.words.length);
  return {
    words: result.words,
    starts: Int32Array.from(result.starts),
    ends: Int32Array.from(result.ends),
  };
}

function add(to: Regrouped, word: Word, start: number, end: number): void {
  to.words.push(word);
  to.starts.push(start);
  to.ends.push(end);
}

/** Rows of single letters with one character between them. */
function runsOf({ words, starts, ends }: Words): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.bare.length !== 1) continue;
    let until = from + 1;
    while (
      until < words.length &&
      until - from < longestRun &&
      words[until]!.bare.length === 1 &&
      starts[until]! - ends[until - 1]! <= 2
    ) {
      until += 1;
    }
    if (until - from >= leastRun) runs.push([from, until]);
    from = until - 1;
  }
  return runs;
}

/** Lengths of the known words that the letters make, longer words first; undefined where too few are known. */
function cut(letters: readonly string[], vocabulary: Vocabulary): number[] | undefined {
  const best: { cost: number; length: number }[] = [{ cost: 0, length: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = { cost: best[end - 1]!.cost + 3, length: 1 };
    for (let length = 1; length <= Math.min(longestPiece, end); length++) {
      const word = foldWord(letters.slice(end - length, end).join(''));
      const isKnown = word.hasMarks ? vocabulary.hasAccented(word.accented) : vocabulary.hasBare(word.bare);
      if (!isKnown) continue;
      const cost = best[end - length]!.cost + (length === 1 ? 2 : 1);
      if (cost < best[end]!.cost) best[end] = { cost, length };
    }
  }
  // On average two letters to a word, or these are initials.
  if (best[letters.length]!.cost > letters.length) return undefined;
  const lengths: number[] = [];
  for (let end = letters.length; end > 0; end -= best[end]!.length) lengths.unshift(best[end]!.length);
  return lengths;
}

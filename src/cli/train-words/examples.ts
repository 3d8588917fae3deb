import { addEvidence } from '../../core/words/evidence';
import { barePair, featuresOfWord, markedPair } from '../../core/words/features';
import { hashBits } from '../../core/words/hash';
import type { Lexicon } from '../../core/words/lexicon';
import { matchPhrases } from '../../core/words/match';
import { columns } from '../../core/words/model';
import { createReader, type Reader } from '../../core/words/reader';
import type { Word } from '../../core/words/word';
import type { LabelledText } from './labelled-texts';
import { type Example, plan } from './learn';
import { createRandom } from './random';

/** Of the texts with marks, the share that is shown a second time without them. */
const bareShare = 0.25;

/** Texts as the learner sees them: as the scorer reads them, some once more without marks. */
export function examplesOf(texts: readonly LabelledText[], lexicon: Lexicon): Example[] {
  const random = createRandom(plan.seed + 1);
  const reader = createReader(lexicon.vocabulary);
  const examples: Example[] = [];
  for (const { text, truth } of texts) {
    examples.push(exampleOf(text, truth, reader, lexicon));
    if (random() < bareShare && withoutMarks(text) !== text) {
      examples.push(exampleOf(withoutMarks(text), truth, reader, lexicon));
    }
  }
  return examples;
}

export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

const mostWords = 80;

function exampleOf(text: string, truth: Float32Array, reader: Reader, lexicon: Lexicon): Example {
  const all = reader.read(text);
  const count = Math.min(mostWords, all.words.length);
  const words = { words: all.words.slice(0, count), starts: all.starts, ends: all.ends };
  const logits = new Float64Array(columns);
  addEvidence(logits, 0, matchPhrases(words, lexicon));
  return { buckets: bucketsOf(words.words), offset: logits, truth };
}

const kept = new WeakMap<Word, number[]>();

function bucketsOf(words: readonly Word[]): Int32Array {
  const found: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    let own = kept.get(word);
    if (own === undefined) {
      own = featuresOfWord(word);
      kept.set(word, own);
    }
    found.push(...own);
    if (at > 0) found.push(markedPair(words[at - 1]!, word), barePair(words[at - 1]!, word));
  }
  const shift = hashBits - plan.bits;
  return Int32Array.from(found, (feature) => feature >>> shift);
}

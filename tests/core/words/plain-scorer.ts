import { charKinds, kinds } from '../../../src/core/words/chars';
import { addEvidence } from '../../../src/core/words/evidence';
import { barePair, featuresOfWord, markedPair } from '../../../src/core/words/features';
import { firstNeed } from '../../../src/core/words/groups';
import { hashBits } from '../../../src/core/words/hash';
import { joinedEnd } from '../../../src/core/words/joined-letters';
import { createMarksAround, type Match, matchAt } from '../../../src/core/words/match';
import { columns } from '../../../src/core/words/model';
import type { WordsEngine } from '../../../src/core/words/score';
import { regroupLetters } from '../../../src/core/words/spaced-letters';
import { readWord, type Word } from '../../../src/core/words/word';
import { wordEnd } from '../../../src/core/words/word-end';

/**
 * The logits of a text as docs/words.md tells them, without any of what makes the scorer fast: no table of words, no
 * index of phrases, no sums that are kept. What the scorer answers is held against this.
 */
export function plainLogits(engine: WordsEngine, text: string): number[] {
  const words = plainWords(engine, text);
  const matches = plainMatches(engine, words);
  const windows = words.length <= 60 ? [[0, words.length] as const] : windowsOf(words.length);
  const rows = windows.map(([from, until]) => {
    const logits = Float64Array.from(modelLogits(engine, words, from, Math.min(until, words.length)));
    addEvidence(
      logits,
      0,
      matches.filter((match) => match.from >= from && match.until <= until),
    );
    return logits;
  });
  if (rows.length === 1 && words.length <= 6) addCoverage(rows[0]!, matches, words.length);
  if (rows.length > 1) {
    const reporting = matches.filter(({ phrase }) => phrase.group >= columns);
    for (const row of rows) addEvidence(row, 0, reporting, 0.35);
  }
  return Array.from({ length: columns }, (_none, column) => {
    const strongest = rows
      .map((row) => row[column]!)
      .sort((one, other) => other - one)
      .slice(0, 3);
    return strongest.reduce((sum, each) => sum + each, 0) / strongest.length;
  });
}

/** Forty words each, twenty from one to the next, all of them full but the last, which ends with the text. */
function windowsOf(count: number): (readonly [number, number])[] {
  const blocks = Math.ceil(count / 20);
  return Array.from({ length: blocks - 1 }, (_none, block) => [block * 20, block * 20 + 40] as const);
}

function plainWords({ lexicon }: WordsEngine, text: string): readonly Word[] {
  const kindOf = charKinds();
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf[text.charCodeAt(at)];
    const isSignOfWord = kind === kinds.symbol && kindOf[text.charCodeAt(at + 1)] === kinds.word;
    if (kind !== kinds.word && !isSignOfWord) {
      at += 1;
      continue;
    }
    const start = at;
    at = joinedEnd(text, start, wordEnd(text, start));
    const word = readWord(text.slice(start, Math.min(at, start + 48)), lexicon.vocabulary);
    for (const piece of word.pieces ?? [word]) {
      words.push(piece);
      starts.push(start);
      ends.push(at);
    }
  }
  const found = { words, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return regroupLetters(text, found, lexicon.vocabulary, (source) => readWord(source, lexicon.vocabulary))
    .words;
}

/** Every phrase is tried at every place. */
function plainMatches({ lexicon }: WordsEngine, words: readonly Word[]): Match[] {
  const around = createMarksAround(words);
  const phrases = lexicon.phrases.filter(({ group }) => group < firstNeed);
  return words.flatMap((_word, from) =>
    phrases.flatMap((phrase) => matchAt(words, from, phrase, lexicon, around) ?? []),
  );
}

function modelLogits({ model }: WordsEngine, words: readonly Word[], from: number, until: number): number[] {
  const features: number[] = [];
  for (let at = from; at < until; at++) {
    features.push(...featuresOfWord(words[at]!));
    if (at > 0) features.push(markedPair(words[at - 1]!, words[at]!), barePair(words[at - 1]!, words[at]!));
  }
  const norm = 1 / Math.sqrt(Math.max(1, features.length));
  return Array.from({ length: columns }, (_none, column) => {
    const sum = features.reduce(
      (total, feature) => total + model.weights[(feature >>> (hashBits - model.bits)) * columns + column]!,
      0,
    );
    return model.biases[column]! + model.scales[column]! * norm * sum;
  });
}

function addCoverage(logits: Float64Array, matches: readonly Match[], count: number): void {
  for (const { phrase, from, until, weight } of matches) {
    if (phrase.group >= columns || weight < 1.5 || (until - from) / count < 0.66) continue;
    logits[phrase.group] = Math.max(logits[phrase.group]!, weight - 1.4);
  }
}

import { type Finding, type Span, type TextKind, textKinds, wordClasses } from './classes';
import { evidenceOf } from './evidence';
import { compileLexicon, type Lexicon } from './lexicon';
import { readLexicon } from './lexicon-text';
import { type Match, matchPhrases } from './match';
import { columns, createModelReader, logitsOf, type ModelReader, type WordModel } from './model';
import { createReader, type Reader, type Words } from './reader';
import { decodeWords } from './words-file';

/** Everything that is needed to score texts; made once, kept. */
export interface WordsEngine {
  readonly lexicon: Lexicon;
  readonly reader: Reader;
  readonly model: WordModel;
  readonly modelReader: ModelReader;
  readonly thresholds: Readonly<Record<TextKind, Float64Array>>;
}

/** @throws Error when the bytes are not a whole words file of this version */
export function openWords(bytes: Uint8Array): WordsEngine {
  const { header, weights } = decodeWords(bytes);
  const lexicon = compileLexicon(readLexicon(header.lexicon), new Set(header.collisions));
  const model: WordModel = {
    bits: header.bits,
    weights,
    scales: Float64Array.from(header.scales),
    biases: Float64Array.from(header.biases),
  };
  const thresholds = Object.fromEntries(
    textKinds.map((kind) => [kind, Float64Array.from(header.thresholds[kind]!)]),
  ) as Record<TextKind, Float64Array>;
  return {
    lexicon,
    reader: createReader(lexicon.vocabulary),
    model,
    modelReader: createModelReader(model),
    thresholds,
  };
}

/** Words looked at together, and how far one window lies from the next. */
const windowWords = 40;
const windowStep = 20;
/** A text not longer than this is one window. */
const oneWindow = 60;
/** So many windows make a page what it is: one sentence does not. */
const decisiveWindows = 3;
const longestText = 400_000;

/**
 * What the text is about, the strongest class first; only findings (score from 0.5 up). Pure and total: the same
 * in the browser, in `npm run check` and in the tests.
 */
export function scoreText(engine: WordsEngine, text: string, kind: TextKind): Finding[] {
  const { logits, matches, words } = weigh(engine, text);
  const thresholds = engine.thresholds[kind];
  const findings: Finding[] = [];
  for (const [column, name] of wordClasses.entries()) {
    const score = 1 / (1 + Math.exp(thresholds[column]! - logits[column]!));
    if (score < 0.5) continue;
    findings.push({ class: name, score, spans: spansOf(matches, words, column) });
  }
  return findings.sort((one, other) => other.score - one.score);
}

/** The logits of a text by class, before any threshold; with what of the lexicon stood in it. */
export function weigh(
  { reader, lexicon, model, modelReader }: WordsEngine,
  text: string,
): { logits: Float64Array; matches: Match[]; words: Words } {
  const words = reader.read(text.length > longestText ? text.slice(0, longestText) : text);
  const matches = matchPhrases(words, lexicon);
  const sums = modelReader.sumsOf(words.words);
  const count = words.words.length;
  const runs: Float64Array[] = [];
  for (let from = 0; from === 0 || from + windowStep < count; from += windowStep) {
    const until = count <= oneWindow ? count : Math.min(count, from + windowWords);
    const logits = logitsOf(model, sums, from, until);
    const near =
      matches.length === 0 ? matches : matches.filter((each) => each.from >= from && each.until <= until);
    const evidence = evidenceOf(near, from, until).logits;
    for (let column = 0; column < columns; column++) logits[column]! += evidence[column]!;
    runs.push(logits);
    if (until === count) break;
  }
  return { logits: meanOfStrongest(runs), matches, words };
}

function meanOfStrongest(runs: readonly Float64Array[]): Float64Array {
  if (runs.length === 1) return runs[0]!;
  const logits = new Float64Array(columns);
  const taken = Math.min(decisiveWindows, runs.length);
  for (let column = 0; column < columns; column++) {
    const strongest = runs.map((run) => run[column]!).sort((one, other) => other - one);
    logits[column] = strongest.slice(0, taken).reduce((sum, each) => sum + each, 0) / taken;
  }
  return logits;
}

const mostSpans = 8;

/** The phrases of a class, the strongest first, where they stand in the source. */
function spansOf(matches: readonly Match[], words: Words, column: number): Span[] {
  const own = matches.filter((match) => match.phrase.group === column);
  return evidenceOf(own, 0, words.words.length)
    .deciding[column]!.slice(0, mostSpans)
    .map((match) => ({ start: words.starts[match.from]!, end: words.ends[match.until - 1]! }));
}

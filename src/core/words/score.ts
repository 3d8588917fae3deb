import { type Finding, type Span, type TextKind, textKinds, wordClasses } from './classes';
import { addEvidence, decidingOf } from './evidence';
import { compileLexicon, type Lexicon } from './lexicon';
import { readLexicon } from './lexicon-text';
import { type Match, matchPhrases } from './match';
import { columns, createModelReader, type ModelReader, putLogits, type WordModel } from './model';
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
/** Words of a text that may be nothing but a phrase. */
const shortText = 6;
/** How much of a page's counters holds in every window of it. */
const pageCounterShare = 0.35;

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
  const sums = modelReader.sumsOf(words.words, windowStep);
  const blocks = sums.counts.length;
  const inWindow = words.words.length <= oneWindow ? blocks : windowWords / windowStep;
  const count = Math.max(1, blocks - inWindow + 1);
  /** A row of logits for each window. */
  const runs = new Float64Array(count * columns);
  for (let block = 0; block < count; block++) {
    const at = block * columns;
    putLogits(model, sums, block, Math.min(blocks, block + inWindow), runs, at);
    const from = block * windowStep;
    addEvidence(runs, at, matchesIn(matches, from, from + inWindow * windowStep));
  }
  if (count === 1) addCoverage(runs, matches, words.words.length);
  else addPageCounters(runs, matches);
  return { logits: meanOfStrongest(runs), matches, words };
}

const none: readonly Match[] = [];

/** Matches come in the order of the text, so those of a window lie side by side, but for long ones. */
function matchesIn(matches: readonly Match[], from: number, until: number): readonly Match[] {
  let inside: Match[] | undefined;
  for (const match of matches) {
    if (match.from >= until) break;
    if (match.from < from || match.until > until) continue;
    if (inside === undefined) inside = [match];
    else inside.push(match);
  }
  return inside ?? none;
}

/** A few words that are nothing but a phrase of the lexicon mean it more than the same words in a sentence. */
function addCoverage(logits: Float64Array, matches: readonly Match[], count: number): void {
  if (count > shortText) return;
  for (const { phrase, from, until, weight } of matches) {
    if (phrase.group >= columns || weight < 1.5) continue;
    const covered = (until - from) / count;
    if (covered >= 0.66) logits[phrase.group] = Math.max(logits[phrase.group]!, weight - 1.4);
  }
}

/** Who reports on a thing says so once, at the beginning; what follows is read in that light. */
function addPageCounters(runs: Float64Array, matches: readonly Match[]): void {
  const reporting = matches.filter(({ phrase }) => phrase.group >= columns);
  if (reporting.length === 0) return;
  const evidence = new Float64Array(columns);
  addEvidence(evidence, 0, reporting, pageCounterShare);
  for (let at = 0; at < runs.length; at++) runs[at]! += evidence[at % columns]!;
}

function meanOfStrongest(runs: Float64Array): Float64Array {
  if (runs.length === columns) return runs;
  const means = new Float64Array(columns);
  const taken = Math.min(decisiveWindows, runs.length / columns);
  for (let column = 0; column < columns; column++) {
    // Three places by hand: sorting every column of every page is what the time would go into.
    let [first, second, third] = [-1e9, -1e9, -1e9];
    for (let at = column; at < runs.length; at += columns) {
      const logit = runs[at]!;
      if (logit > first) [first, second, third] = [logit, first, second];
      else if (logit > second) [second, third] = [logit, second];
      else if (logit > third) third = logit;
    }
    means[column] = (taken === 2 ? first + second : first + second + third) / taken;
  }
  return means;
}

const mostSpans = 8;

/** The phrases of a class, the strongest first, where they stand in the source. */
function spansOf(matches: readonly Match[], words: Words, column: number): Span[] {
  const own = decidingOf(matches, column) ?? [];
  return own
    .slice(0, mostSpans)
    .map((match) => ({ start: words.starts[match.from]!, end: words.ends[match.until - 1]! }));
}

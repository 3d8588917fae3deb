/**
 * What the host-name model sees of a name: 32-bit hashes of its runs of characters and of its shape. The
 * trainer and the scorer run this same code; after any change here the model must be trained again.
 */

/** Runs of two to seven characters are features; the ends of the label count as one character each. */
const MAX_GRAM = 7;
/** Labels are cut here (DNS allows 63), so that the work on a hostile name is bounded. */
export const MAX_LABEL = 40;
/** More features than any label can make: 42 × 6 runs, twice where digits stand, words, shapes. */
const MAX_FEATURES = 640;

/** Where the features of one name are written; reused from name to name, so that scoring allocates nothing. */
export interface FeatureBuffer {
  readonly hashes: Uint32Array;
  /**
   * What each hash stands for: kind × 2^16 + first character × 2^8 + one past the last, within the label. Without
   * room (length 0) where nobody asks: half of the writes are saved.
   */
  readonly spans: Uint32Array;
}

/** A buffer large enough for any name. */
export function createFeatureBuffer(withSpans = false): FeatureBuffer {
  return { hashes: new Uint32Array(MAX_FEATURES), spans: new Uint32Array(withSpans ? MAX_FEATURES : 0) };
}

/** The kinds of features, in the spelling `explainName` shows. */
export const featureKinds = [
  'run',
  'digits as 0',
  'suffix',
  'word',
  'without digits',
  'shape',
  'shape and suffix',
  'start and suffix',
  'end and suffix',
  'length',
  'counts',
] as const;
const [RUN, FOLDED, SUFFIX, WORD, SKELETON, SHAPE, SHAPE_SUFFIX, HEAD, TAIL, LENGTH, COUNTS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];

const PRIME = 0x01000193;
const EDGE = 36;
const ZERO = 48;
const HYPHEN = 45;
const DOT = 46;
const isDigit = (code: number): boolean => code >= ZERO && code <= 57;
const seed = (kind: number): number => Math.imul(kind + 1, 0x85ebca6b);
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** Spreads a running hash over all 32 bits, the leading ones best. */
function spread(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return Math.imul(h ^ (h >>> 13), 0x9e3779b1) >>> 0;
}

const label = new Uint8Array(MAX_LABEL + 2);
let hashes = new Uint32Array(0);
let spans = new Uint32Array(0);
let count = 0;

function put(hash: number, kind: number, from: number, to: number): void {
  if (spans.length > 0) spans[count] = (kind << 16) | (from << 8) | to;
  hashes[count++] = spread(hash);
}

/**
 * Every run of two to MAX_GRAM characters; runs with digits a second time with each digit read as 0. The
 * scorer spends most of its time here, hence the locals and the writes in place.
 */
function putRuns(size: number): void {
  const toHashes = hashes;
  const toSpans = spans;
  const characters = label;
  const foldedKind = FOLDED << 16;
  const wantsSpans = toSpans.length > 0;
  let next = count;
  for (let from = 0; from < size - 1; from++) {
    let raw = RAW_SEED;
    let folded = FOLDED_SEED;
    let digits = false;
    const end = Math.min(size, from + MAX_GRAM);
    for (let at = from; at < end; at++) {
      const code = characters[at]!;
      const digit = code >= ZERO && code <= 57;
      raw = Math.imul(raw ^ code, PRIME);
      folded = Math.imul(folded ^ (digit ? ZERO : code), PRIME);
      digits ||= digit;
      if (at === from) continue;
      const span = (from << 8) | (at + 1);
      if (wantsSpans) toSpans[next] = span;
      toHashes[next++] = spread(raw);
      if (!digits || at === from + 1) continue;
      if (wantsSpans) toSpans[next] = foldedKind | span;
      toHashes[next++] = spread(folded);
    }
  }
  count = next;
}
const RAW_SEED = seed(RUN);
const FOLDED_SEED = seed(FOLDED);

/**
 * The public suffix as a hash. Names under a hosting suffix (blogspot.com, pages.dev) count as if under .com:
 * lists know only the bad ones there, so the suffix itself would be taken for guilt. Told apart from
 * co.uk and edu.vn by their form, for no list of suffixes is at hand here.
 */
function suffixHash(text: string, from: number): number {
  let hash = seed(SUFFIX);
  let dot = -1;
  let dots = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      dot = at;
      dots++;
    }
    hash = step(hash, code);
  }
  const isRegistry = dots === 0 || (dots === 1 && text.length - dot === 3 && dot - from <= 3);
  return isRegistry ? hash : COM;
}
const COM = step(step(step(seed(SUFFIX), 99), 111), 109);

const LETTERS = 0;
const DIGITS = 1;
const HYPHENS = 2;
const OUTSIDE = 3;
const kindOf = (code: number): number => (isDigit(code) ? DIGITS : code === HYPHEN ? HYPHENS : LETTERS);
/** Letter runs of about the same length look alike. */
const lengthClass = (length: number): number => (length < 4 ? length : length < 7 ? 4 : length < 11 ? 5 : 6);

/** Words between digits and hyphens, the name without its digits, and the pattern of letters and digits. */
function putShape(size: number, suffix: number): void {
  let word = seed(WORD);
  let skeleton = seed(SKELETON);
  let shape = seed(SHAPE);
  let kind = OUTSIDE;
  let from = 1;
  let digits = 0;
  let hyphens = 0;
  for (let at = 1; at < size; at++) {
    const code = label[at]!;
    const next = at === size - 1 ? OUTSIDE : kindOf(code);
    if (next !== kind) {
      if (kind === LETTERS) put(word, WORD, from, at);
      if (kind !== OUTSIDE) {
        shape = step(step(shape, kind), kind === LETTERS ? lengthClass(at - from) : Math.min(at - from, 6));
      }
      word = seed(WORD);
      kind = next;
      from = at;
    }
    if (next === DIGITS) digits++;
    else if (next !== OUTSIDE) skeleton = step(skeleton, code);
    if (next === HYPHENS) hyphens++;
    if (next === LETTERS) word = step(word, code);
  }
  put(skeleton, SKELETON, 1, size - 1);
  put(shape, SHAPE, 1, size - 1);
  put(step(shape ^ seed(SHAPE_SUFFIX), suffix), SHAPE_SUFFIX, 1, size - 1);
  put(step(seed(LENGTH), Math.min(size - 2, 24)), LENGTH, 1, size - 1);
  put(step(step(seed(COUNTS), Math.min(digits, 6)), Math.min(hyphens, 4)), COUNTS, 1, size - 1);
}

/** The first and last three characters, each with the suffix. */
function putEdges(size: number, suffix: number): void {
  const inner = size - 2;
  let head = seed(HEAD);
  for (let at = 1; at <= Math.min(3, inner); at++) head = step(head, label[at]!);
  let tail = seed(TAIL);
  for (let at = Math.max(1, inner - 2); at <= inner; at++) tail = step(tail, label[at]!);
  put(suffix, SUFFIX, 0, 0);
  put(step(head, suffix), HEAD, 1, Math.min(4, inner + 1));
  put(step(tail, suffix), TAIL, Math.max(1, inner - 2), inner + 1);
}

/**
 * Writes the features of one label of a name.
 *
 * @param text a canonical hostname: lower-case ASCII, punycode
 * @param from where the label starts in it
 * @param to one past the label's end
 * @param suffixFrom where the public suffix starts; `text.length` for none, which counts as .com
 * @returns how many features stand in the buffer now
 */
export function nameFeatures(
  text: string,
  from: number,
  to: number,
  suffixFrom: number,
  into: FeatureBuffer,
): number {
  const inner = Math.max(0, Math.min(to - from, MAX_LABEL));
  label[0] = EDGE;
  for (let at = 0; at < inner; at++) label[at + 1] = text.charCodeAt(from + at);
  label[inner + 1] = EDGE;
  hashes = into.hashes as Uint32Array<ArrayBuffer>;
  spans = into.spans as Uint32Array<ArrayBuffer>;
  count = 0;
  const suffix = suffixFrom < text.length ? suffixHash(text, suffixFrom) : COM;
  putRuns(inner + 2);
  putShape(inner + 2, suffix);
  putEdges(inner + 2, suffix);
  return count;
}

/** How likely a host is adult or gambling, from its name alone: a linear model over hashed runs of characters. */
import { createFeatureBuffer, featureKinds, MAX_LABEL, nameFeatures } from './name-features';
import { codeAt, decodeNameWeights, type NameWeights } from './name-format';

/** A name that looks adult or gambling. */
export interface NameScore {
  readonly category: 'adult' | 'gambling';
  /** Estimated probability, 0 to 1, on the training mix; comparable between names, not a share of the web. */
  readonly score: number;
}

/** A trained model, ready to score; opaque to callers. */
export interface NameModel {
  readonly weights: NameWeights;
}

/** A piece of a name and its part in the score: above 0 it speaks for the category, below 0 against it. */
export interface NameReason {
  readonly gram: string;
  readonly weight: number;
}

/**
 * Reads the model file (`public/models/names.bin`).
 *
 * @throws Error when the bytes are damaged, cut short, or of another version
 */
export function loadNameModel(bytes: Uint8Array): NameModel {
  return { weights: decodeNameWeights(bytes) };
}

const scoring = createFeatureBuffer();
const DOT = 46;
const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Logits of the label scored last: kept outside, so that the hot path allocates nothing. */
let adult = 0;
let gambling = 0;

function scoreLabel(
  weights: NameWeights,
  text: string,
  from: number,
  to: number,
  suffixFrom: number,
  buffer = scoring,
): number {
  const count = nameFeatures(text, from, to, suffixFrom, buffer);
  const { index, packed, settings } = weights;
  const { hashes } = buffer;
  const shift = 32 - weights.bits;
  let adultSum = 0;
  let gamblingSum = 0;
  for (let at = 0; at < count; at++) {
    const code = codeAt(index, packed, hashes[at]! >>> shift);
    if (code === 0) continue;
    adultSum += weights.adult[code]!;
    gamblingSum += weights.gambling[code]!;
  }
  const scale = settings.scale / Math.sqrt(count);
  adult = settings.adultBias + adultSum * scale;
  gambling = settings.gamblingBias + gamblingSum * scale;
  return count;
}

/** The stronger of the two categories by which the label scored last lies over its threshold plus `margin`. */
function exceeded(weights: NameWeights, margin: number): NameScore | undefined {
  const overAdult = adult - weights.settings.adultThreshold - margin;
  const overGambling = gambling - weights.settings.gamblingThreshold - margin;
  if (!(overAdult > 0 || overGambling > 0)) return undefined;
  return overAdult > overGambling
    ? { category: 'adult', score: probability(adult) }
    : { category: 'gambling', score: probability(gambling) };
}

/** Shorter labels left of the registrable domain (www, m, cdn) say where on a site, never what it is. */
const MIN_INNER_LABEL = 4;
const MAX_INNER_LABELS = 4;

const INSTITUTION = /\.(?:edu|gov|mil|ac|sch|k12|int|museum)(?:\.[a-z]{2}){0,2}$/;

/**
 * Whether a registrable domain lies under a suffix that registries keep for schools, universities and authorities
 * (edu.vn, gov.vn, ac.uk, sch.uk): their names, Sussex or a girls' school, are never scored.
 */
export const isInstitution = (registrable: string): boolean => INSTITUTION.test(registrable);

/** The strongest finding among the labels left of the registrable domain, against the higher threshold. */
function scoreInner(weights: NameWeights, host: string, end: number): NameScore | undefined {
  let to = end;
  for (let label = 0; label < MAX_INNER_LABELS && to > 0; label++) {
    const from = to > 0 ? host.lastIndexOf('.', to - 1) + 1 : 0;
    if (to - from >= MIN_INNER_LABEL) {
      scoreLabel(weights, host, from, to, host.length);
      const found = exceeded(weights, weights.settings.innerMargin);
      if (found) return found;
    }
    to = from - 1;
  }
  return undefined;
}

/** Where the registrable domain starts in the hostname; 0 where it is not an end of it. */
function registrableStart(hostname: string, registrable: string): number {
  const start = hostname.length - registrable.length;
  if (registrable === '' || start <= 0) return 0;
  return hostname.charCodeAt(start - 1) === DOT && hostname.endsWith(registrable) ? start : 0;
}

/** Whether a host is an IPv4 address in canonical spelling or an IPv6 one: no name to judge. No TLD ends in a digit. */
function isAddress(hostname: string): boolean {
  const last = hostname.charCodeAt(hostname.length - 1);
  return (last >= 48 && last <= 58) || last === DOT || last === 93;
}

/**
 * Judges a host by its name: the label of the registrable domain with its suffix first, then, against a higher
 * threshold, the labels left of it. Total: any strings may be given.
 *
 * @param hostname canonical: lower-case ASCII, punycode, no trailing dot
 * @param registrable its registrable domain, private suffixes counted (x.blogspot.com); where it is not an
 *   end of the hostname the whole hostname stands in
 * @returns undefined below the thresholds, which are part of the model
 */
export function scoreName(model: NameModel, hostname: string, registrable: string): NameScore | undefined {
  const { weights } = model;
  const start = registrableStart(hostname, registrable);
  const dot = hostname.indexOf('.', start);
  if (dot <= start || isAddress(hostname)) return undefined;
  scoreLabel(weights, hostname, start, dot, dot + 1);
  const found = exceeded(weights, 0);
  if (!found && start < 2) return undefined;
  const finding = found ?? scoreInner(weights, hostname, start - 1);
  return finding && !isInstitution(hostname.slice(start)) ? finding : undefined;
}

/**
 * The pieces of the registrable domain's label that weighed most in its score, strongest first, for the category
 * that `scoreName` reports (or would, with a lower threshold).
 *
 * @returns at most eight pieces; weights are shares of the logit
 */
export function explainName(model: NameModel, hostname: string, registrable: string): readonly NameReason[] {
  const { weights } = model;
  const start = registrableStart(hostname, registrable);
  const dot = hostname.indexOf('.', start);
  if (dot <= start) return [];
  const buffer = createFeatureBuffer(true);
  const count = scoreLabel(weights, hostname, start, dot, dot + 1, buffer);
  const isAdult = adult - weights.settings.adultThreshold > gambling - weights.settings.gamblingThreshold;
  const column = isAdult ? weights.adult : weights.gambling;
  const scale = weights.settings.scale / Math.sqrt(count);
  const reasons: NameReason[] = [];
  for (let index = 0; index < count; index++) {
    const code = codeAt(weights.index, weights.packed, buffer.hashes[index]! >>> (32 - weights.bits));
    const weight = column[code]! * scale;
    if (weight !== 0) reasons.push({ gram: gramText(hostname, start, dot, buffer.spans[index]!), weight });
  }
  return reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, 8);
}

/** A feature for people: the characters it was made of, with `^` and `$` for the label's ends, and its kind. */
function gramText(hostname: string, start: number, dot: number, span: number): string {
  const kind = featureKinds[span >>> 16] ?? '';
  if (kind === 'suffix') return `.${hostname.slice(dot + 1)}`;
  const marked = `^${hostname.slice(start, Math.min(dot, start + MAX_LABEL))}$`;
  const text = marked.slice((span >>> 8) & 255, span & 255);
  return kind === 'run' ? text : `${text} (${kind})`;
}

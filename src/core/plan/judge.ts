import { type Address, parseAddress } from '../address/address';
import { parentStart } from '../address/hostname';
import { specificity } from '../address/prefix';
import { registrableDomain } from '../address/public-suffix';
import { unwrap } from '../address/wrapped';
import { isJudgedKind } from '../address/wrappers';
import { scoreName } from '../lists/name-score';
import { lookup, lookupMask, maskOf } from '../lists/table';
import { type Category, categories, strictness, type Verdict } from '../policy/categories';
import { verdictOfIpAddress, verdictOfUnknown } from '../policy/matrix';
import type { Judgement } from './judgement';
import { isOwnNetwork } from './own-network';
import { closestPrefix, listedParent } from './prefix-set';
import { goodBits, type Rulebook } from './rulebook';
import { closedByTime } from './time-stop';
import { needNamed, needPrefix, wordStopKey } from './word-stop';

const illegalMask = maskOf('illegal');

/**
 * May this address open? Pure and total: the same answer in the browser, in tests and on the command line.
 * Order of strength: illegal, help sites, the school's sites, what is allowed or blocked by name (the more
 * specific wins, allowed on a tie), grants, then lists, wrapped addresses, what was read there before, bare IP
 * addresses, the name score, and last the profile's attitude to the unknown. What then opens, time may still close.
 */
export function judge(input: string, book: Rulebook): Judgement {
  const address = parseAddress(input);
  if (address === undefined) return answer('block', undefined, 'invalid', input.slice(0, 200));
  return judgeAddress(address, book);
}

/** As `judge`, for an address that is parsed already. */
export function judgeAddress(address: Address, book: Rulebook): Judgement {
  // about:, data:, the browser's own pages: no rule can name them, but a reader view shows another page.
  if (address.hostname === '') {
    return byInnerAddress(address, book) ?? answer('allow', undefined, 'default', address.scheme);
  }
  const mask = maskOfHostname(address.hostname, book);
  if ((mask & illegalMask) !== 0) {
    return answer(book.verdicts.illegal, 'illegal', 'list', namedBy(address.hostname, 'illegal', book));
  }
  const good = goodOf(address.hostname, book);
  const found =
    byName(address, good, book) ??
    strictest(
      strictest(byKnowledge(address, mask, book), byInnerAddress(address, book)),
      byWords(address, book),
    ) ??
    byNature(address, good, book);
  return timed(softened(found, address.hostname, book), address, mask, good, book);
}

/** What a child opened itself, past a warning or for a slice of time, never opens what is blocked. */
function softened(found: Judgement, hostname: string, book: Rulebook): Judgement {
  if (found.verdict !== 'warn' && found.verdict !== 'limit') return found;
  if (needNamed(found) !== undefined) return found;
  const granted = listedParent(book.grantedByChild, hostname);
  return granted === undefined ? found : answer('allow', found.category, 'allowed', granted);
}

/** What time closes, unless somebody stronger opens it: help, the school, a guardian's grant. */
function timed(found: Judgement, address: Address, mask: number, good: number, book: Rulebook): Judgement {
  const { timeStop, onlyThis } = book;
  if ((timeStop === undefined && onlyThis === undefined) || found.verdict === 'block') return found;
  if ((good & goodBits.help) !== 0 || closestPrefix(book.school, address, 'allow') !== undefined)
    return found;
  if (listedParent(book.grantedByGuardian, address.hostname) !== undefined) return found;
  const { category } = found;
  if (onlyThis !== undefined && closestPrefix(onlyThis, address, 'allow') === undefined) {
    return answer('limit', category, 'time', 'lesson');
  }
  if (timeStop === undefined) return found;
  const isLearning = (good & goodBits.learning) !== 0;
  const isAllowed = found.verdict === 'allow' && closestPrefix(book.allowed, address, 'allow') !== undefined;
  const cause = closedByTime(timeStop, { address, mask, category, isLearning, isAllowed });
  return cause === undefined ? found : answer('limit', category, 'time', cause);
}

function maskOfHostname(hostname: string, book: Rulebook): number {
  let mask = 0;
  for (const table of book.knowledge.tables) mask |= lookupMask(table, hostname);
  return mask;
}

/** Why the hostname or a parent of it is good, as `goodBits`. */
function goodOf(hostname: string, book: Rulebook): number {
  let good = 0;
  for (let start = 0; start >= 0; start = parentStart(hostname, start)) {
    good |= book.good.get(start === 0 ? hostname : hostname.slice(start)) ?? 0;
  }
  return good;
}

/** Help sites and the school's: what stands there was chosen before. */
export function isSettledByName(address: Address, book: Rulebook): boolean {
  if ((goodOf(address.hostname, book) & goodBits.help) !== 0) return true;
  return closestPrefix(book.school, address, 'allow') !== undefined;
}

/** What somebody named on purpose. */
function byName(address: Address, good: number, book: Rulebook): Judgement | undefined {
  if ((good & goodBits.help) !== 0) return answer('allow', undefined, 'allowed', address.hostname);
  const school = closestPrefix(book.school, address, 'allow');
  if (school !== undefined) return answer('allow', undefined, 'allowed', school.hostname);
  const allowed = closestPrefix(book.allowed, address, 'allow');
  const blocked = closestPrefix(book.blocked, address, 'block');
  if (allowed !== undefined && (blocked === undefined || specificity(allowed) >= specificity(blocked))) {
    return answer('allow', undefined, 'allowed', allowed.hostname + allowed.path);
  }
  const granted = listedParent(book.grantedByGuardian, address.hostname);
  if (granted !== undefined) return answer('allow', undefined, 'allowed', granted);
  if (blocked !== undefined) return answer('block', undefined, 'blocked', blocked.hostname + blocked.path);
  return undefined;
}

/** What the lists say, if any of it is stricter than allow. */
function byKnowledge(address: Address, mask: number, book: Rulebook): Judgement | undefined {
  const category = strictestCategory(mask, book);
  let found: Judgement | undefined;
  if (category !== undefined) {
    const verdict = book.verdicts[category];
    found = answer(verdict, category, 'list', namedBy(address.hostname, category, book));
  }
  return strictest(found, byPath(address, book));
}

function strictestCategory(mask: number, book: Rulebook): Category | undefined {
  if (mask === 0) return undefined;
  let strictestYet: Category | undefined;
  for (let bit = 0; bit < categories.length; bit += 1) {
    if (((mask >>> bit) & 1) === 0) continue;
    const category = categories[bit]!;
    if (
      strictestYet === undefined ||
      strictness(book.verdicts[category]) > strictness(book.verdicts[strictestYet])
    ) {
      strictestYet = category;
    }
  }
  return strictestYet;
}

function byPath(address: Address, book: Rulebook): Judgement | undefined {
  let found: Judgement | undefined;
  for (const rule of book.paths.find(address.hostname, address.path, address.query)) {
    const named = rule.hostname + rule.path;
    found = strictest(found, answer(book.verdicts[rule.category], rule.category, 'list', named));
  }
  return found;
}

/** A translation, archive or proxy page is what it shows. */
function byInnerAddress(address: Address, book: Rulebook): Judgement | undefined {
  let found: Judgement | undefined;
  for (const wrapped of unwrap(address)) {
    if (!isJudgedKind(wrapped.kind)) continue;
    const inner = judgeInner(wrapped.inner, book);
    if (inner === undefined || inner.verdict === 'allow') continue;
    found = strictest(found, answer(inner.verdict, inner.category, 'wrapped', wrapped.inner.hostname));
  }
  return found;
}

/** `unwrap` has unwrapped to the last layer, so the inner address itself is not unwrapped again. */
function judgeInner(inner: Address, book: Rulebook): Judgement | undefined {
  const mask = maskOfHostname(inner.hostname, book);
  if ((mask & illegalMask) !== 0) return answer('block', 'illegal', 'list', inner.hostname);
  const good = goodOf(inner.hostname, book);
  return byName(inner, good, book) ?? byKnowledge(inner, mask, book) ?? byNature(inner, good, book);
}

/** What was read at this address before, in this session. */
function byWords(address: Address, book: Rulebook): Judgement | undefined {
  if (book.wordStops.size === 0) return undefined;
  const stop = book.wordStops.get(wordStopKey(address));
  if (stop === undefined) return undefined;
  if (stop.need !== undefined) {
    return answer(stop.need.verdict, stop.category, 'words', `${needPrefix}${stop.need.name}`);
  }
  const verdict = stop.category === undefined ? 'allow' : book.verdicts[stop.category];
  return verdict === 'allow' ? undefined : answer(verdict, stop.category, 'words', stop.detail);
}

/** What the address itself looks like, when nobody knows it. */
function byNature(address: Address, good: number, book: Rulebook): Judgement {
  if (address.isIp) {
    if (isOwnNetwork(address.hostname)) return answer('allow', undefined, 'default', address.hostname);
    return answer(verdictOfIpAddress(book.profile), 'bypass', 'ip', address.hostname);
  }
  const unknown = verdictOfUnknown(book.profile);
  if ((good & goodBits.approved) !== 0) {
    return answer('allow', undefined, unknown === 'allow' ? 'default' : 'allowed', address.hostname);
  }
  const scored = (good & goodBits.learning) === 0 ? byScore(address.hostname, book) : undefined;
  return scored ?? answer(unknown, undefined, 'default', '');
}

function byScore(hostname: string, book: Rulebook): Judgement | undefined {
  const model = book.knowledge.nameModel;
  if (model === undefined) return undefined;
  const registrable = registrableDomain(hostname);
  if (registrable === undefined) return undefined;
  const score = scoreName(model, hostname, registrable);
  if (score === undefined) return undefined;
  return answer(
    book.verdicts[score.category],
    score.category,
    'name',
    `${registrable} ${score.score.toFixed(2)}`,
  );
}

function namedBy(hostname: string, category: Category, book: Rulebook): string {
  for (const table of book.knowledge.tables) {
    const match = lookup(table, hostname).matches.find((each) => each.category === category);
    if (match !== undefined) return match.hostname;
  }
  return hostname;
}

/** The stricter of two, the first on a tie; a judgement that allows is only kept when there is no other. */
function strictest(one: Judgement | undefined, other: Judgement | undefined): Judgement | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return strictness(other.verdict) > strictness(one.verdict) ? other : one;
}

function answer(
  verdict: Verdict,
  category: Category | undefined,
  layer: Judgement['layer'],
  detail: string,
): Judgement {
  return { verdict, category, layer, detail };
}

import { type Address, parseAddress } from '../core/address/address';
import { judgeAddress } from '../core/plan/judge';
import type { Judgement } from '../core/plan/judgement';
import { closestPrefix } from '../core/plan/prefix-set';
import { goodBits, type Rulebook } from '../core/plan/rulebook';
import { type WordStop, wordStopKey } from '../core/plan/word-stop';
import { mayReadBlurred, rankOf, typingAt } from '../core/policy/options';
import { blurTexts, isHurtfulIn } from '../core/words/blurred';
import { guardTexts } from '../core/words/guard-texts';
import { readSearch, type SearchFinding } from '../core/words/judge-search';
import { type PageText, scorePage } from '../core/words/page';
import { personalDataOfForm } from '../core/words/personal-data';
import { dangerIn, isForTalking } from '../core/words/received';
import { openWords } from '../core/words/score';
import { searchQueryOf } from '../core/words/search-query';
import { readTyped } from '../core/words/typed';
import { describeFinding, verdictOfFindings } from '../core/words/verdict';
import { webProxyIn } from '../core/words/web-proxy';
import type { Reply } from '../messages/routes';
import { browser } from '../platform/browser';
import { judgeNow, readBook } from './book';
import { lazily } from './lazily';
import { isSearchPassed, rememberWordStop } from './word-stops';

/** Opened at the first text: a worker that only meets addresses never pays for it. */
const engine = lazily(async () => {
  const reply = await fetch(browser.runtime.getURL('models/words.bin'));
  return openWords(new Uint8Array(await reply.arrayBuffer()));
});

/**
 * The judgement of an address, and where nothing speaks against it and it is a search, of what is searched for. What
 * somebody allowed by name is not read.
 */
export async function judgeWithWords(url: string): Promise<Judgement> {
  const judgement = await judgeNow(url);
  if (judgement.verdict !== 'allow' || judgement.layer === 'allowed') return judgement;
  const address = parseAddress(url);
  const query = address === undefined ? undefined : searchQueryOf(address);
  if (address === undefined || query === undefined || !(await isReading())) return judgement;
  const key = wordStopKey(address);
  if (await isSearchPassed(key)) return judgement;
  const found = readSearch(await engine.get(), query);
  if (found === undefined) return judgement;
  await rememberWordStop(key, stopOfSearch(found));
  return judgeNow(url);
}

function stopOfSearch(found: SearchFinding): WordStop {
  if (!('need' in found)) return { category: found.category, detail: found.detail, isSearch: true };
  const isHarm = found.need === 'self-harm' || found.need === 'eating';
  return {
    category: isHarm ? 'self-harm' : undefined,
    need: { name: found.need, verdict: found.isMethod ? 'block' : 'warn' },
    detail: '',
    isSearch: true,
  };
}

async function isReading(): Promise<boolean> {
  return rankOf('words', (await readBook()).configuration) > 0;
}

/** Whether a page at this address is to be read: not what somebody allowed, nor results that were asked about already. */
export async function readsPage(url: string): Promise<boolean> {
  const address = parseAddress(url);
  if (address === undefined || address.hostname === '' || !(await isReading())) return false;
  const { book } = await readBook();
  return judgeAddress(address, book).layer !== 'allowed' && searchQueryOf(address) === undefined;
}

/** Reads a part of a page; a page that is found to be harmful is remembered. The judgement that then holds. */
export async function judgePage(url: string, page: PageText): Promise<Judgement> {
  const judgement = await judgeNow(url);
  const address = parseAddress(url);
  if (judgement.verdict !== 'allow' || address === undefined || !(await readsPage(url))) return judgement;
  const { book } = await readBook();
  const isForLearning = hasGoodBit(address, book.good, goodBits.learning | goodBits.approved);
  const proxy = isForLearning ? undefined : webProxyIn(page);
  if (proxy !== undefined && book.verdicts.bypass !== 'allow') {
    await rememberWordStop(wordStopKey(address), { category: 'bypass', detail: proxy, isSearch: false });
    return judgeNow(url);
  }
  // Grooming is what somebody does to a child in a chat: a card helps there (`readReceived`), a stopped chat does not.
  const findings = scorePage(await engine.get(), page, isForLearning).filter(
    (finding) => finding.class !== 'grooming',
  );
  const found = verdictOfFindings(findings, (category) => book.verdicts[category]);
  if (found === undefined || found.verdict === 'allow') return judgement;
  const text = `${page.title}. ${page.description}. ${page.text}`;
  const detail = describeFinding(found.finding, text).slice(0, 400);
  await rememberWordStop(wordStopKey(address), { category: found.category, detail, isSearch: false });
  return judgeNow(url);
}

function hasGoodBit({ hostname }: Address, good: ReadonlyMap<string, number>, bits: number): boolean {
  for (let rest = hostname; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (((good.get(rest) ?? 0) & bits) !== 0) return true;
  }
  return false;
}

/** Help sites and the school's own. */
function isLeftAlone(address: Address | undefined, book: Rulebook): boolean {
  if (address === undefined) return false;
  return (
    hasGoodBit(address, book.good, goodBits.help) ||
    closestPrefix(book.school, address, 'allow') !== undefined
  );
}

/** How what is typed and received at an address is guarded. */
export async function guardsAt(url: string): Promise<Reply<'words/guards'>> {
  const { book, configuration } = await readBook();
  const { profile, language } = configuration;
  const address = parseAddress(url);
  const isLeft = isLeftAlone(address, book);
  return {
    language,
    texts: guardTexts[language],
    typing: isLeft ? 'off' : typingAt(configuration.typing, profile),
    received:
      isLeft || rankOf('received', configuration) === 0 ? 'off' : isForTalking(address) ? 'all' : 'marked',
  };
}

/** What speaks for asking a child once more before it sends this; nothing of it is kept. */
export async function readTypedText(text: string, fields: readonly string[]): Promise<Reply<'words/typed'>> {
  const { isCruel, personal } = readTyped(await engine.get(), text);
  return { isCruel, personal: [...new Set([...personal, ...personalDataOfForm(fields)])] };
}

/** Which of the comments and titles that a page shows hurt a reader of this profile; nothing of them is kept. */
export async function readShown(url: string, texts: readonly string[]): Promise<Reply<'words/blur'>> {
  const { book, configuration } = await readBook();
  const { profile, language } = configuration;
  const mayRead = mayReadBlurred(profile);
  const { hurts } = blurTexts[language];
  const isOn = rankOf('blur', configuration) > 0 && !isLeftAlone(parseAddress(url), book);
  const words = isOn ? await engine.get() : undefined;
  const isHurtful = texts.map(
    (text) => words !== undefined && isHurtfulIn(words, text, (category) => book.verdicts[category]),
  );
  return { isHurtful, mayRead, label: mayRead ? `${hurts} ${blurTexts[language].tap}` : hurts };
}

/** What the last lines of a conversation look like; nothing of them is kept. */
export async function readReceived(lines: readonly string[]) {
  return dangerIn(await engine.get(), lines);
}

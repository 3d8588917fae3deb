import { veilModeOf } from '../core/media/veil-mode';
import { blockedPath } from '../core/plan/dnr-rule';
import { documentPath, isDocument } from '../core/plan/document-rules';
import { judge } from '../core/plan/judge';
import { harmCategories } from '../core/policy/matrix';
import { browser, isFirefox } from '../platform/browser';
import { bookAtHand, readBook } from './book';
import { readConfigurationSoon } from './configuration';
import { isDocumentOpen } from './documents';
import { noteRequest, rememberStopped } from './stop-tab';
import { judgeWithWords } from './words';

type Details = chrome.webRequest.OnBeforeRequestDetails;
type Answer = chrome.webRequest.BlockingResponse;

/**
 * Judges each request before it leaves: everywhere on Firefox, and on Chromium where a policy installed the
 * extension (elsewhere Chromium takes the listener and never asks it). What rules cannot say then also stops
 * before a byte has left, and nothing slips through while the browser starts.
 */
export function watchRequests(): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];
  // Chromium's types know answers at once only; Firefox takes promises.
  const listener = (isFirefox ? answerLater : answerAtOnce) as (details: Details) => Answer | undefined;
  try {
    browser.webRequest.onBeforeRequest.addListener(listener, { urls }, ['blocking']);
  } catch (error) {
    console.info('[requests] rules alone', error);
  }
  if (isFirefox) holdDocuments();
}

type Answered = chrome.webRequest.OnHeadersReceivedDetails;

/** Chromium has rules for this (`documentRules`); Firefox looks at the headers of whatever would fill a tab or a frame. */
function holdDocuments(): void {
  const filter = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame', 'sub_frame', 'object'] };
  browser.webRequest.onHeadersReceived.addListener(
    answerToHeaders as unknown as (details: Answered) => Answer | undefined,
    filter as chrome.webRequest.RequestFilter,
    ['blocking', 'responseHeaders'],
  );
}

async function answerToHeaders({ type, url, tabId, responseHeaders }: Answered): Promise<Answer> {
  const headers = (responseHeaders ?? []).map(({ name, value = '' }) => [name.toLowerCase(), value] as const);
  if (!isDocument(url, new Map(headers))) return {};
  try {
    if (veilModeOf(await readConfigurationSoon()) === 'off') return {};
    if (await isDocumentOpen({ tabId, url })) return {};
  } catch (error) {
    console.error('[requests]', error);
  }
  if (type !== 'main_frame') return { cancel: true };
  return { redirectUrl: browser.runtime.getURL(`${documentPath}#${url}`) };
}

/** Firefox waits for a promise, also while the background page wakes up. An error stops the request. */
async function answerLater(details: Details): Promise<Answer> {
  try {
    const { book, safeAddress } = bookAtHand() ?? (await readBook());
    const answer = details.type === 'main_frame' ? await answerToPage(details) : answerTo(details, book);
    if (answer.cancel || answer.redirectUrl !== undefined) return answer;
    const redirectUrl = safeAddress(details.url, details.type);
    return redirectUrl === undefined ? {} : { redirectUrl };
  } catch (error) {
    console.error('[requests]', error);
    return { cancel: true };
  }
}

/** Chromium wants the answer at once: until the rulebook is read, a page waits on the gate page. */
function answerAtOnce(details: Details): Answer | undefined {
  const ready = bookAtHand();
  if (ready === undefined) {
    void readBook();
    if (details.type !== 'main_frame') return {};
    return { redirectUrl: browser.runtime.getURL(`gate/index.html#${details.url}`) };
  }
  const judgement = judge(details.url, ready.book);
  if (judgement.verdict === 'allow') return {};
  return stopped(details, judgement);
}

/** Of a page also what is searched for on it. */
async function answerToPage(details: Details): Promise<Answer> {
  const judgement = await judgeWithWords(details.url);
  return judgement.verdict === 'allow' ? {} : stopped(details, judgement);
}

function answerTo(details: Details, book: Parameters<typeof judge>[1]): Answer {
  const judgement = judge(details.url, book);
  if (judgement.verdict === 'allow') return {};
  return stopped(details, judgement);
}

function stopped(details: Details, judgement: ReturnType<typeof judge>): Answer {
  const { verdict, category, layer } = judgement;
  if (details.type === 'main_frame') {
    noteRequest(details.tabId, details.url);
    void rememberStopped(details.tabId, details.url);
    return { redirectUrl: browser.runtime.getURL(blockedPath(layer, category)) };
  }
  if (category !== undefined && harmCategories.has(category) && layer === 'list') return { cancel: true };
  if (layer === 'blocked') return { cancel: true };
  // Of the rest only frames are pages; a picture from a site that is limited or unknown does not matter.
  const isFrame = details.type === 'sub_frame' || details.type === 'object';
  return { cancel: isFrame && verdict === 'block' };
}

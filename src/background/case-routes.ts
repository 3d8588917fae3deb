import { longestAddress, longestExcerpt } from '../core/cases/case';
import type { Sending } from '../core/cases/channel';
import { textHash } from '../core/cases/sealed-case';
import type { Reply } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { browser } from '../platform/browser';
import { allSendings, sendCase, sendingOf } from './case-channel';
import { addStep, keepCase, readCases, removeCase } from './cases';
import { readConfiguration } from './configuration';
import { runInPage } from './in-page';
import { JournalLocked } from './journal-guardian';
import { primitives } from './journal-keys';
import { lastRequestOf, stoppedAddressOf } from './stop-tab';

type About = Reply<'cases/about'>;
const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** More text than a book: a page without end is cut there. */
const longestPage = 2_000_000;

/** Runs inside the page: all text that is to be seen, and what is selected. Text only, never a picture. */
function readText(longest: number): { text: string; selected: string } {
  // As it is shown: hidden words are nobody's evidence.
  const { innerText } = document.body;
  return {
    text: innerText.slice(0, longest),
    selected: (getSelection()?.toString() ?? '').slice(0, longest),
  };
}

async function readPage(tabId: number): Promise<About['seen']> {
  const [read] = await runInPage(tabId, readText, [longestPage]);
  if (read == null || read.text.trim() === '') return undefined;
  const words = read.selected.trim() === '' ? read.text : read.selected;
  return {
    at: Date.now(),
    excerpt: words.replaceAll(/\s+/g, ' ').trim().slice(0, longestExcerpt),
    pageSha256: await textHash(primitives, read.text),
  };
}

/** What the tab shows: a web page, or one of our own in the place of a stopped one. */
async function shownIn(tabId: number): Promise<Pick<About, 'address' | 'isStopped' | 'seen'>> {
  const url = (await browser.tabs.get(tabId).catch(() => undefined))?.url ?? '';
  if (isWeb(url)) {
    return { address: url.slice(0, longestAddress), isStopped: false, seen: await readPage(tabId) };
  }
  const isOurs = url.startsWith(browser.runtime.getURL(''));
  const stopped = isOurs ? ((await stoppedAddressOf(tabId)) ?? lastRequestOf(tabId) ?? '') : '';
  return { address: stopped.slice(0, longestAddress), isStopped: stopped !== '' };
}

async function about(tab: number | undefined, sender: Sender): Promise<About> {
  const { profile, language, schoolName, reports } = await readConfiguration();
  const tabId = tab ?? sender.tabId;
  const shown = tabId === undefined ? { address: '', isStopped: false } : await shownIn(tabId);
  const channel = reports && { name: reports.name, host: new URL(reports.url).host };
  return { profile, language, school: schoolName.slice(0, 200), ...(channel && { channel }), ...shown };
}

function sentOf(sending: Sending | undefined) {
  if (sending === undefined) return undefined;
  const { state, name, at, receipt } = sending;
  return { state, name, at, receipt };
}

async function register(): Promise<Reply<'cases/read'>> {
  try {
    const [{ cases, unread }, sendings] = await Promise.all([readCases(), allSendings()]);
    const withSent = cases.map((each) => {
      const sent = sentOf(sendings.find(({ id }) => id === each.id));
      return { ...each, ...(sent && { sent }) };
    });
    return { cases: withSent, unread };
  } catch (error) {
    if (error instanceof JournalLocked) return null;
    throw error;
  }
}

export const caseRoutes: Pick<
  Handlers,
  | 'cases/here'
  | 'cases/about'
  | 'cases/keep'
  | 'cases/send'
  | 'cases/sent'
  | 'cases/read'
  | 'cases/step'
  | 'cases/remove'
> = {
  'cases/here': async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? {} : { tab: tab.id };
  },
  'cases/about': ({ tab }, sender) => about(tab, sender),
  'cases/keep': async ({ id, body }) =>
    (await keepCase(id, body)) ? { ok: true } : { ok: false, reason: 'cases-full' },
  'cases/send': ({ id, body }) => sendCase(id, body),
  'cases/sent': async ({ id }) => sentOf(await sendingOf(id)) ?? null,
  'cases/read': register,
  'cases/step': async ({ id, kind, text }) => {
    try {
      const done = await addStep(id, { kind, text: text.trim() });
      return done === 'done' ? { ok: true } : { ok: false, reason: done };
    } catch (error) {
      if (error instanceof JournalLocked) return { ok: false, reason: 'journal-locked' };
      throw error;
    }
  },
  'cases/remove': async ({ id }) =>
    (await removeCase(id)) ? { ok: true } : { ok: false, reason: 'not-found' },
};

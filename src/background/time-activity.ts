import { parseAddress } from '../core/address/address';
import { parentStart } from '../core/address/hostname';
import { registrableDomain } from '../core/address/public-suffix';
import { scoreName } from '../core/lists/name-score';
import { categoriesOfMask, lookup, lookupMask } from '../core/lists/table';
import type { Knowledge } from '../core/plan/rulebook';
import type { ActiveSite } from '../core/time/counters';
import { browser } from '../platform/browser';
import { runInPage } from './in-page';
import { readKnowledge } from './knowledge';

/** Without a key or the mouse for so long nobody reads; a video or music that is heard counts on. */
export const idleSeconds = 60;

/** A site as it is counted; undefined for what is no page of the web. */
function activeSite(url: string, knowledge: Knowledge): ActiveSite | undefined {
  const address = /^https?:/.test(url) ? parseAddress(url) : undefined;
  if (address === undefined || address.hostname === '') return undefined;
  const { hostname } = address;
  let mask = 0;
  for (const table of knowledge.tables) mask |= lookupMask(table, hostname);
  const listed = mask === 0 ? undefined : listedName(hostname, knowledge);
  const domain = address.isIp ? undefined : registrableDomain(hostname);
  const scored =
    mask === 0 && domain !== undefined && knowledge.nameModel !== undefined
      ? scoreName(knowledge.nameModel, hostname, domain)
      : undefined;
  return {
    hostname,
    site: listed ?? domain ?? hostname,
    categories: scored === undefined ? categoriesOfMask(mask) : [scored.category],
    isLearning: isBelow(hostname, knowledge.learning),
  };
}

function listedName(hostname: string, { tables }: Knowledge): string | undefined {
  for (const table of tables) {
    const [match] = lookup(table, hostname).matches;
    if (match !== undefined) return match.hostname;
  }
  return undefined;
}

function isBelow(hostname: string, names: ReadonlySet<string>): boolean {
  for (let start = 0; start >= 0; start = parentStart(hostname, start)) {
    if (names.has(start === 0 ? hostname : hostname.slice(start))) return true;
  }
  return false;
}

/** A tab that is in front of the child or heard. */
export interface ActiveTab {
  readonly tabId: number;
  readonly site: ActiveSite;
  readonly isInFront: boolean;
}

/** A film without its sound is watched, too: asked of the page in front only, and only while nobody touches anything. */
async function playingOf(tabs: readonly chrome.tabs.Tab[]): Promise<chrome.tabs.Tab[]> {
  const playing = await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined || !/^https?:/.test(url)) return false;
      return (await runInPage(id, isPlaying, [], true)).includes(true);
    }),
  );
  return tabs.filter((_tab, at) => playing[at]);
}

/** Runs inside the page, by itself. */
function isPlaying(): boolean {
  return [...document.querySelectorAll('video')].some(
    (video) => !video.paused && !video.ended && video.readyState > 2 && video.clientWidth >= 200,
  );
}

/** What is active now: the tab in front while somebody is there, and what is heard unless the screen is locked. */
export async function activeTabs(): Promise<readonly ActiveTab[]> {
  const [state, fronts, heard, windows] = await Promise.all([
    browser.idle.queryState(idleSeconds),
    browser.tabs.query({ active: true }),
    browser.tabs.query({ audible: true }),
    browser.windows.getAll(),
  ]);
  if (state === 'locked') return [];
  // More than one only where the browser has no window of the desktop's to ask.
  const focused = new Set(
    windows.filter((window) => window.focused && window.state !== 'minimized').map(({ id }) => id),
  );
  const inFocus = fronts.filter(({ windowId }) => focused.has(windowId));
  const front = state === 'active' ? inFocus : await playingOf(inFocus);
  const knowledge = await readKnowledge();
  const found = new Map<number, ActiveTab>();
  for (const [tabs, isInFront] of [
    [front, true],
    [heard, false],
  ] as const) {
    for (const { id, url } of tabs) {
      const site = url === undefined ? undefined : activeSite(url, knowledge);
      if (id !== undefined && site !== undefined && !found.has(id))
        found.set(id, { tabId: id, site, isInFront });
    }
  }
  return [...found.values()];
}

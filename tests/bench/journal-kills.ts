import type { Page } from 'playwright-core';
import { Chromium } from '../browser/harness/chromium';
import { Guardian, guardianPin } from '../browser/harness/guardian';
import { listedHosts } from '../browser/harness/project';
import { visit } from '../browser/harness/stopped-page';
import type { Loopback } from '../loopback/network';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';

/** Pages stopped at the same time, so that a kill meets events at several stages of being written. */
const atOnce = 3;
/** Longest wait before a kill: a stop is told to the page, and its event written, within it. */
const longestMs = 800;
/** A page that was not told which site it stopped is not waited for longer. */
const toldMs = 600;

interface Kills {
  kills: number;
  /** Pages that were told of a stop: its event was on the disk by then. */
  told: number;
  /** Of those, the ones the journal does not have. */
  lost: string[];
  findings: number;
  events: number;
}

async function stopAt(page: Page, host: string): Promise<boolean> {
  await visit(page, `https://${host}/`);
  const named = page.locator(`main[data-host="${host}"]`);
  return named.waitFor({ state: 'attached', timeout: toldMs }).then(
    () => true,
    () => false,
  );
}

async function allStops(guardian: Guardian): Promise<{ hosts: Set<string>; events: number }> {
  const hosts = new Set<string>();
  let events = 0;
  for (let before = 0; ; ) {
    const read = await guardian.send('journal/events', { before, limit: 500 });
    if (read === null) throw new Error('the journal is shut');
    for (const { kind, hostname } of read.events) if (kind === 'stopped' && hostname) hosts.add(hostname);
    events += read.events.length;
    if (read.nextBefore === 0) return { hosts, events };
    before = read.nextBefore;
  }
}

async function killMany(loopback: Loopback, extension: string, wanted: number, say: Bench['say']) {
  const browser = await Chromium.launch({ port: loopback.port, extension });
  const result: Kills = { kills: 0, told: 0, lost: [], findings: 0, events: 0 };
  try {
    const guardian = new Guardian(browser);
    await guardian.set({ profile: '7-11', language: 'vi' });
    const hosts = listedHosts('gambling').slice(200);
    const told = new Set<string>();
    let pages: Page[] = [];
    for (let round = 0; result.kills < wanted; round += 1) {
      // Tabs grow old after hundreds of visits.
      if (round % 50 === 0) {
        for (const page of pages) await page.close();
        pages = await Promise.all(Array.from({ length: atOnce }, () => browser.newPage()));
      }
      const visits = pages.map(async (page, at) => {
        // Never the same name twice: an older event must not stand for a lost one.
        const host = `r${round}.${hosts[(round * atOnce + at) % hosts.length]!}`;
        if (await stopAt(page, host).catch(() => false)) told.add(host);
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
      const isKilled = await browser.killWorker().then(
        () => true,
        () => false,
      );
      if (isKilled) result.kills += 1;
      await Promise.all(visits);
      if (round % 100 === 99) say(`${result.kills} kills, ${told.size} stops told`);
    }
    for (const page of pages) await page.close();
    if (!(await guardian.send('status/read', {})).isUnlocked) {
      await guardian.send('guard/unlock', { pin: guardianPin });
    }
    const { hosts: kept, events } = await allStops(guardian);
    const findings = (await guardian.send('journal/check', {})) ?? [];
    const lost = [...told].filter((host) => !kept.has(host));
    return { ...result, told: told.size, lost, findings: findings.length, events };
  } finally {
    await browser.close();
  }
}

/** Whether an event that was told is ever lost when the worker is killed at any moment. `--runs`: kills. */
export async function journalKills({ builds, runs = 1_000, say }: Bench): Promise<Findings> {
  const raw = await onLoopback((loopback) => killMany(loopback, builds.extension('bundled'), runs, say));
  const rows = [
    ['kills of the worker, at random moments', raw.kills.toLocaleString('en')],
    ['stops that a page was told of', raw.told.toLocaleString('en')],
    ['of those, lost', String(raw.lost.length)],
    ['events in the journal', raw.events.toLocaleString('en')],
    ['breaks found in the chain', String(raw.findings)],
  ];
  const title = 'Events and the kills of the worker that writes them';
  return { tables: [{ title, columns: ['what', 'count'], rows }], raw };
}

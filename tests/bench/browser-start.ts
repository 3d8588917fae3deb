import { chromium } from 'playwright-core';
import { extensionId } from '../browser/harness/chromium';
import { ended, removeProfile, startChromium } from '../browser/harness/chromium-process';
import { listedHost } from '../browser/harness/project';
import { evaluateInTarget } from '../browser/harness/target-evaluate';
import { until } from '../browser/harness/until';
import type { Loopback } from '../loopback/network';
import { type Bench, onLoopback } from './bench';
import { type PageLife, publishListedPage, readPageLife } from './listed-page';
import type { Findings } from './report';
import { medianOf, spreadText } from './statistics';
import { guardedBrowser } from './subjects';

const barMs = 500;
/** Long enough for any start seen; nothing looks into the browser before, so nothing slows it down. */
const watchMs: Readonly<Record<string, number>> = { bundled: 6_000, all: 12_000 };

interface Start extends PageLife {
  readonly launchedAt: number;
  readonly workerAt: number;
  /** When the blocked page stood there instead; undefined when it did not. */
  readonly stoppedAt: number | undefined;
}

/** Commit of the blocked page on the wall clock. */
const committedAt = 'performance.timeOrigin + performance.getEntriesByType("navigation")[0].responseEnd';

async function readStart(endpoint: string, id: string): Promise<Pick<Start, 'workerAt' | 'stoppedAt'>> {
  const browser = await chromium.connectOverCDP(endpoint);
  const session = await browser.newBrowserCDPSession();
  const find = async (type: string, prefix: string) => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((target) => target.type === type && target.url.startsWith(prefix))?.targetId;
  };
  const own = `chrome-extension://${id}/`;
  const worker = await until('the worker', () => find('service_worker', own));
  const workerAt = Number(await evaluateInTarget(session, worker, 'performance.timeOrigin'));
  // use_dynamic_url: a rule's redirect shows the page under another id, so only its path tells.
  const { targetInfos } = await session.send('Target.getTargets');
  const stopped = targetInfos.find(({ type, url }) => type === 'page' && /:\/\/[^/]+\/blocked\//.test(url));
  const stoppedAt =
    stopped === undefined
      ? undefined
      : Number(await evaluateInTarget(session, stopped.targetId, committedAt));
  await session.send('Browser.close').catch(() => undefined); // The answer may be cut off by the end.
  return { workerAt, stoppedAt };
}

type Profile = 'fresh profile' | 'lasting profile';

async function oneStart(
  loopback: Loopback,
  extension: string,
  profile: Profile,
  kind: string,
): Promise<Start> {
  const url = `https://${listedHost('gambling')}/`;
  const lasting = profile === 'lasting profile' ? await guardedBrowser(loopback.port, extension) : undefined;
  await lasting?.quit();
  loopback.reset();
  publishListedPage(loopback, url);
  const launchedAt = Date.now();
  const started = await startChromium({
    port: loopback.port,
    startPages: [url],
    ...(lasting === undefined ? { extension } : { profile: lasting.profile }),
  });
  await new Promise((resolve) => setTimeout(resolve, watchMs[kind]));
  const { workerAt, stoppedAt } = await readStart(started.endpoint, extensionId(extension));
  await ended(started.child);
  removeProfile(started.profile);
  return { launchedAt, workerAt, stoppedAt, ...readPageLife(loopback, url) };
}

function rowOf(kind: string, profile: Profile, starts: readonly Start[]): string[] {
  const requested = starts.filter((start) => start.requests > 0);
  const stopped = starts.filter((start) => start.stoppedAt !== undefined);
  const after = (from: 'launchedAt' | 'workerAt') =>
    stopped.map((start) => Math.max(start.stoppedAt ?? 0, start.lastAt ?? 0) - start[from]);
  const seen = starts.map((start) => start.seenMs).filter((ms) => ms > 0);
  const isMet = stopped.length === starts.length && medianOf(after('workerAt')) <= barMs;
  return [
    kind,
    profile,
    `${requested.length} of ${starts.length}`,
    `${stopped.length} of ${starts.length}`,
    stopped.length === 0 ? '' : spreadText(after('workerAt'), 0),
    stopped.length === 0 ? '' : spreadText(after('launchedAt'), 0),
    seen.length === 0 ? 'never' : `${seen.length} times, ${spreadText(seen, 0)} ms`,
    `≤ ${barMs}: ${isMet ? 'met' : 'missed'}`,
  ];
}

/** The browser is started with a listed page on its command line: how long until it is gone? */
export async function browserStart({ builds, runs = 10, say }: Bench): Promise<Findings> {
  const raw: Record<string, Start[]> = {};
  const rows: string[][] = [];
  await onLoopback(async (loopback) => {
    for (const kind of builds.kinds) {
      const extension = builds.extension(kind);
      for (const profile of ['lasting profile', 'fresh profile'] as const) {
        say(`${kind}, ${profile}: ${runs} starts`);
        const starts: Start[] = [];
        for (let run = 0; run < runs; run++) starts.push(await oneStart(loopback, extension, profile, kind));
        raw[`${kind}, ${profile}`] = starts;
        rows.push(rowOf(kind, profile, starts));
      }
    }
  });
  const columns = [
    'lists',
    'start',
    'request arrived',
    'page stopped',
    'ms from worker start',
    'ms from launch',
    'page could be seen',
    'bar (from worker start)',
  ];
  const title = 'Browser start with a listed page on the command line';
  const notes = ['In a fresh profile the extension is being installed while the page loads.'];
  return { tables: [{ title, columns, rows, notes }], raw };
}

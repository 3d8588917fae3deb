import type { Chromium } from '../browser/harness/chromium';
import { type Seen, watchKind } from '../browser/veil/flash';
import { kinds } from '../browser/veil/kinds';
import { type Bench, onLoopback } from './bench';
import type { Findings } from './report';
import { workerSleeper } from './sleeping-worker';
import { guardedBrowser, settledBrowser } from './subjects';

/** Fewer pixels than this are the edges of letters. */
const noticeable = 60;

type Prepare = () => Promise<void>;

/** Shares of the runs, and what is done to the worker when the tab is open. */
async function statesOf(browser: Chromium): Promise<Record<string, { share: number; prepare: Prepare }>> {
  const sleep = await workerSleeper(browser);
  return {
    'worker awake': { share: 1, prepare: async () => undefined },
    'worker dead before the page opens': { share: 0.2, prepare: sleep },
    'worker killed while the page opens': {
      share: 0.2,
      prepare: async () => void sleep().catch(() => undefined),
    },
  };
}

interface Tally {
  pages: number;
  frames: number;
  readonly shown: string[];
}

async function tallyOf(
  runs: number,
  watch: (kind: (typeof kinds)[number]) => Promise<Seen>,
  say: (text: string) => void = () => undefined,
): Promise<Tally> {
  const tally: Tally = { pages: 0, frames: 0, shown: [] };
  for (let run = 0; run < runs; run++) {
    for (const kind of kinds) {
      const seen = await watch(kind);
      tally.pages += 1;
      tally.frames += seen.frames;
      if (seen.pixels > noticeable || seen.styles.length > 0)
        tally.shown.push(`${kind.name} (${seen.pixels} px ${seen.styles.join(', ')})`);
    }
    say(`${run + 1}: ${JSON.stringify(tally)}`);
  }
  return tally;
}

function rowOf(name: string, { pages, frames, shown }: Tally): string[] {
  const which = [...new Set(shown.map((text) => text.replace(/ \(.*/, '')))].join(', ');
  return [name, `${kinds.length}`, `${pages}`, `${frames}`, `${shown.length}`, which];
}

/** Opens every kind of page again and again and looks at every frame and every computed style for a flagged picture. */
export async function veilFlash({ builds, runs = 20, say }: Bench): Promise<Findings> {
  const extension = builds.extension('bundled');
  return onLoopback(async (loopback) => {
    const bare = await settledBrowser(loopback.port);
    const veiled = await guardedBrowser(loopback.port, extension);
    try {
      const raw: Record<string, Tally> = {};
      raw['no extension'] = await tallyOf(1, (kind) => watchKind(bare, loopback, kind));
      for (const [name, { share, prepare }] of Object.entries(await statesOf(veiled))) {
        const count = Math.max(1, Math.round(runs * share));
        say(`${name}: ${kinds.length} kinds, ${count} times`);
        raw[name] = await tallyOf(count, (kind) => watchKind(veiled, loopback, kind, prepare), say);
      }
      const rows = Object.entries(raw).map(([name, tally]) =>
        rowOf(name, name === 'no extension' ? { ...tally, shown: tally.shown.map(() => '') } : tally),
      );
      const columns = ['state', 'kinds', 'pages opened', 'frames looked at', 'pages that showed it', 'kinds'];
      const notes = [
        'A page showed it when a screencast frame had its colours, or a computed style at an animation frame would have let it be seen.',
      ];
      return { tables: [{ title: 'Flagged pictures seen', columns, rows, notes }], raw };
    } finally {
      await bare.close();
      await veiled.close();
    }
  });
}

import { type Sending, sending } from '../core/counts/send-queue';
import { lookAround } from '../core/counts/sender';
import { browser } from '../platform/browser';
import { privateItem } from '../platform/private-item';
import { readConfiguration } from './configuration';
import { readTallies } from './counts';
import { postLines } from './post-lines';

const alarm = 'counts';
/** Browsers wake nobody sooner. */
const soonestMs = 30_000;

/** What is on its way to the institution's database; nothing where the policy names none. */
export const sendingItem = privateItem('counts-sending', (stored): Sending | null => {
  const parsed = sending.safeParse(stored);
  return parsed.success ? parsed.data : null;
});

/** Registers the listeners; on the worker's first tick. Private windows' own worker sends nothing. */
export function watchCounts(): void {
  if (browser.extension?.inIncognitoContext === true) return;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void sendCounts();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && ('counts' in changes || 'school' in changes)) void sendCounts();
  });
  void startAlarm().catch((error) => console.error('[counts]', error));
}

/** The alarm outlives the worker and, in most browsers, not the browser. */
async function startAlarm(): Promise<void> {
  if ((await browser.alarms.get(alarm)) !== undefined) return;
  const { counts } = await readConfiguration();
  if (typeof counts !== 'object') return;
  // A room of computers is switched on in one minute: they do not all come at once.
  await browser.alarms.create(alarm, { when: Date.now() + soonestMs + Math.random() * 60_000 });
}

let looking: Promise<void> | undefined;

/** Sends what is due to where the policy says, and nowhere else; one look at a time. Never throws. */
export function sendCounts(): Promise<void> {
  looking ??= look()
    .catch((error) => console.error('[counts]', error))
    .finally(() => {
      looking = undefined;
    });
  return looking;
}

async function look(): Promise<void> {
  const { counts: target } = await readConfiguration();
  if (typeof target !== 'object') {
    await browser.alarms.clear(alarm);
    if (target === undefined) await sendingItem.update(() => null);
    return;
  }
  const next = await lookAround(
    {
      state: {
        get: async () => (await sendingItem.get()) ?? undefined,
        set: (state) => sendingItem.set(state),
      },
      counts: readTallies,
      post: postLines,
      now: () => Date.now(),
      chance: () => Math.random(),
    },
    target,
    { intervalMs: target.minutes * 60_000 },
  );
  await browser.alarms.create(alarm, { when: Math.max(next, Date.now() + soonestMs) });
}

import { parsePrefix } from '../core/address/prefix';
import type { Settings } from '../core/policy/settings';
import type { Reply, Request } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import { judgeNow } from './book';
import { readConfiguration } from './configuration';
import { lock, type Outcome, setPin, unlock } from './guardian';
import { reconcile } from './reconciler';
import { record } from './recorded';
import { asksItem, grantsItem, settingsItem } from './stores';

type Patch = Request<'settings/write'>['patch'];

async function readSettings(): Promise<Reply<'settings/read'>> {
  const configuration = await readConfiguration();
  const { profile, language, blocked, allowed, categories, lists, catalogue, isSetUp } = configuration;
  return {
    settings: {
      profile,
      language,
      blocked: [...blocked],
      allowed: [...allowed],
      categories: { ...categories },
      lists: [...lists],
      catalogue: [...catalogue],
      isSetUp,
    },
    locked: [...configuration.locked],
  };
}

/** Nothing is written unless everything can be: the guardian's text is then still in the page. */
async function writeSettings(patch: Patch): Promise<Outcome> {
  const { locked } = await readConfiguration();
  const keys = Object.keys(patch) as (keyof Settings)[];
  if (keys.some((key) => locked.includes(key))) return { ok: false, reason: 'managed' };
  for (const text of [...(patch.allowed ?? []), ...(patch.blocked ?? [])]) {
    const parsed = parsePrefix(text);
    if (!parsed.ok) return { ok: false, reason: parsed.reason === 'empty' ? 'unreadable' : parsed.reason };
  }
  await settingsItem.update((settings) => ({ ...settings, ...(patch as Partial<Settings>) }));
  await reconcile();
  void record('settings', '', keys.join(' '));
  return { ok: true };
}

/** A question is answered once: it goes, and what was granted ends on time. */
async function answerAsk({ id, answer }: Request<'requests/answer'>): Promise<Outcome> {
  const ask = (await asksItem.get()).find((each) => each.id === id);
  if (ask === undefined) return { ok: false, reason: 'not-found' };
  if (answer === 'always') {
    const { allowed } = await readConfiguration();
    const written = await writeSettings({ allowed: [...allowed, ask.hostname] });
    if (!written.ok) return written;
  } else if (answer !== 'no') {
    const from = Date.now();
    const until = answer === 'hour' ? from + 3_600_000 : endOfDay(from);
    const grant = { id, hostname: ask.hostname, by: 'guardian' as const, from, until };
    await grantsItem.update((grants) => [...grants.filter((each) => each.until > from), grant]);
  }
  await asksItem.update((asks) => asks.filter((each) => each.id !== id));
  await reconcile();
  void record('answered', ask.hostname, answer);
  return { ok: true };
}

function endOfDay(now: number): number {
  const end = new Date(now);
  end.setHours(24, 0, 0, 0);
  return end.getTime();
}

export const guardianRoutes: Pick<
  Handlers,
  | 'guard/set-pin'
  | 'guard/unlock'
  | 'guard/lock'
  | 'settings/read'
  | 'settings/write'
  | 'requests/read'
  | 'requests/answer'
  | 'rules/explain'
> = {
  'guard/set-pin': ({ pin, current }) => setPin(pin, current),
  'guard/unlock': ({ pin }) => unlock(pin),
  'guard/lock': () => lock(),
  'settings/read': readSettings,
  'settings/write': ({ patch }) => writeSettings(patch),
  'requests/read': async () => [...(await asksItem.get())].sort((a, b) => b.lastAt - a.lastAt),
  'requests/answer': answerAsk,
  'rules/explain': async ({ address }) => judgeNow(address),
};

import { parsePrefix } from '../core/address/prefix';
import { isNobodyChosen, rulesOf } from '../core/policy/children';
import { optionsOf } from '../core/policy/options';
import type { Settings } from '../core/policy/settings';
import type { Reply, Request } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import { judgeNow } from './book';
import { readConfiguration } from './configuration';
import type { Outcome } from './guardian';
import { record } from './journal';
import { reconcile } from './reconciler';
import {
  type Changed,
  callOffWeakening,
  readSealedSettings,
  setWeakeningDelay,
  writeSealedSettings,
} from './settings-seal';

type Patch = Request<'settings/write'>['patch'];

async function readSettings(): Promise<Reply<'settings/read'>> {
  const configuration = await readConfiguration();
  const { delayHours, pending } = await readSealedSettings();
  const { profile, language, blocked, allowed, categories, lists, catalogue, isSetUp } = configuration;
  const { veil, veilStrictness, children, child, contacts, notes, time } = configuration;
  return {
    settings: {
      profile,
      language,
      blocked: [...blocked],
      allowed: [...allowed],
      categories: { ...categories },
      lists: [...lists],
      catalogue: [...catalogue],
      time: time as Reply<'settings/read'>['settings']['time'],
      veil,
      veilStrictness,
      children: [...children] as Reply<'settings/read'>['settings']['children'],
      child,
      contacts: [...contacts],
      notes: { ...notes },
      isSetUp,
      ...optionsOf(configuration),
    },
    locked: [...configuration.locked],
    delayHours,
    pending,
  };
}

export function doneBy({ change }: Changed): Outcome {
  return change === undefined ? { ok: true } : { ok: true, change };
}

/** Nothing is written unless everything can be: the guardian's text is then still in the page. */
export async function writeSettings(patch: Patch): Promise<Outcome> {
  const { locked, ...configuration } = await readConfiguration();
  const keys = Object.keys(patch) as (keyof Settings)[];
  if (keys.some((key) => locked.includes(key))) return { ok: false, reason: 'managed' };
  if (isNobodyChosen(configuration as Settings) && keys.some((key) => key in rulesOf(configuration))) {
    return { ok: false, reason: 'no-child' };
  }
  for (const text of [...(patch.allowed ?? []), ...(patch.blocked ?? [])]) {
    const parsed = parsePrefix(text);
    if (!parsed.ok) return { ok: false, reason: parsed.reason === 'empty' ? 'unreadable' : parsed.reason };
  }
  const changed = await writeSealedSettings((settings) => ({ ...settings, ...(patch as Partial<Settings>) }));
  await reconcile();
  void record('settings-changed', { detail: keys.join(' ') });
  return doneBy(changed);
}

export const settingsRoutes: Pick<
  Handlers,
  'settings/read' | 'settings/write' | 'settings/delay' | 'settings/call-off' | 'rules/explain'
> = {
  'settings/read': readSettings,
  'settings/write': ({ patch }) => writeSettings(patch),
  'settings/delay': async ({ hours }) => {
    const changed = await setWeakeningDelay(hours);
    void record('settings-changed', { detail: 'delay' });
    return doneBy(changed);
  },
  'settings/call-off': async ({ ids }) => {
    const changed = await callOffWeakening(ids);
    await reconcile();
    return doneBy(changed);
  },
  'rules/explain': async ({ address }) => judgeNow(address),
};

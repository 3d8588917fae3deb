import { isFreeSwitch, stricterOf } from '../core/guard/stricter';
import { asChild, type ChildRules, isNobodyChosen, maxChildren, rulesOf } from '../core/policy/children';
import type { Settings } from '../core/policy/settings';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { readConfiguration } from './configuration';
import { changeGrants } from './grants-now';
import { type Outcome, ownerOfPin } from './guardian';
import { inTurn, tryOnce } from './guardian-tries';
import { record } from './journal';
import { forgetGarden, handGardenOn } from './learn-routes';
import { reconcile } from './reconciler';
import { doneBy } from './settings-routes';
import { readSealedSettings, switchChild, writeSealedSettings } from './settings-seal';

const done = { ok: true } as const;
const refused = (reason: string) => ({ ok: false, reason }) as const;

async function readChildren(): Promise<Reply<'children/read'>> {
  const { settings } = await readSealedSettings();
  return {
    current: settings.child,
    isNobody: isNobodyChosen(settings),
    children: settings.children.map(({ id, name, profile }) => ({
      id,
      name,
      profile,
      isFree: isFreeSwitch(settings, id),
    })),
  };
}

/** What a guardian opened for one child is not open for the next. */
async function sitDown({ id, pin }: Request<'children/switch'>, sender: Sender): Promise<Outcome> {
  const { settings } = await readSealedSettings();
  if (!settings.children.some((child) => child.id === id)) return refused('not-found');
  let isAllowed = sender.isGuardian;
  if (!isAllowed && pin !== undefined) {
    const tried = await inTurn(() => tryOnce(() => ownerOfPin(pin)));
    if (!tried.ok) return tried;
    isAllowed = true;
  }
  if (!isAllowed && !isFreeSwitch(settings, id)) return refused('pin-needed');
  if (!(await switchChild(id, isAllowed))) return refused('pin-needed');
  await changeGrants(() => []);
  await reconcile();
  void record('settings-changed', { detail: 'child' });
  return done;
}

async function changed(...changes: readonly ((settings: Settings) => Settings)[]): Promise<Outcome> {
  const written = await writeSealedSettings(...changes);
  await reconcile();
  void record('settings-changed', { detail: 'children' });
  return doneBy(written);
}

async function add({ name, profile, presentName }: Request<'children/add'>): Promise<Outcome> {
  const [{ settings, delayHours }, { locked }] = await Promise.all([
    readSealedSettings(),
    readConfiguration(),
  ]);
  const isFirst = settings.children.length === 0;
  if (locked.includes('profile')) return refused('managed');
  if (name.trim() === '' || (isFirst && !presentName?.trim())) return refused('bad-name');
  if (settings.children.length + (isFirst ? 2 : 1) > maxChildren) return refused('too-many');
  const present = { id: crypto.randomUUID(), name: presentName?.trim() ?? '', ...rulesOf(settings) };
  const named = (before: Settings) =>
    isFirst ? { ...before, children: [present], child: present.id } : before;
  const child: ChildRules = { id: crypto.randomUUID(), name: name.trim(), ...rulesOf(settings), profile };
  // Where what weakens must wait, a new child begins with nothing more open than now: else adding one and
  // switching to it would be a way round the wait.
  const careful = { ...child, ...rulesOf(stricterOf(settings, asChild(settings, child))) };
  const first = delayHours > 0 ? careful : child;
  const outcome = await changed(
    named,
    (before) => ({ ...before, children: [...before.children, first] }),
    (before) => withChild(before, child),
  );
  if (isFirst) await handGardenOn(present.id);
  return outcome;
}

function withChild(settings: Settings, child: ChildRules): Settings {
  const isCurrent = settings.child === child.id;
  const children = settings.children.map((each) => (each.id === child.id ? child : each));
  // Of the current child the settings in force are what is written back.
  return { ...settings, children, ...(isCurrent && rulesOf(child)) };
}

async function change({ id, name, profile }: Request<'children/change'>): Promise<Outcome> {
  const [{ settings }, { locked }] = await Promise.all([readSealedSettings(), readConfiguration()]);
  const child = settings.children.find((each) => each.id === id);
  if (child === undefined) return refused('not-found');
  if (name.trim() === '') return refused('bad-name');
  if (profile !== child.profile && locked.includes('profile')) return refused('managed');
  return changed((before) => {
    const now = before.children.find((each) => each.id === id);
    return now === undefined ? before : withChild(before, { ...now, name: name.trim(), profile });
  });
}

async function remove({ id }: Request<'children/remove'>): Promise<Outcome> {
  const { settings } = await readSealedSettings();
  if (settings.child === id) return refused('current-child');
  if (settings.child === '') return refused('no-child');
  const outcome = await changed((before) => ({
    ...before,
    children: before.children.filter((each) => each.id !== id),
  }));
  const { settings: now } = await readSealedSettings();
  // Where removing must wait, the child is still there.
  if (!now.children.some((child) => child.id === id)) await forgetGarden(id);
  return outcome;
}

export const childrenRoutes: Pick<
  Handlers,
  'children/read' | 'children/switch' | 'children/add' | 'children/change' | 'children/remove'
> = {
  'children/read': readChildren,
  'children/switch': sitDown,
  'children/add': add,
  'children/change': change,
  'children/remove': remove,
};

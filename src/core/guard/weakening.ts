import { veilChoices, veilStrictnesses } from '../media/veil-mode';
import { categories, isCategory, isProfile, verdicts } from '../policy/categories';
import { changeChild, type Rules } from '../policy/children';
import { isChoice, type OptionKey, optionKeys } from '../policy/options';
import { listSource, type Settings } from '../policy/settings';
import { type TimeRules, timeRules } from '../time/rules';
import { isWeakerTime } from '../time/stricter-rules';
import { listIdentity, stricterOf } from './stricter';

/** One step towards weaker rules, small enough to be shown, waited for and called off by itself. */
export type Weakening =
  | { readonly kind: 'profile'; readonly to: Settings['profile'] }
  /** `to` absent: the category goes back to the profile's own verdict. */
  | {
      readonly kind: 'category';
      readonly category: keyof Settings['categories'];
      readonly to?: NonNullable<Settings['categories'][keyof Settings['categories']]>;
    }
  | { readonly kind: 'allow'; readonly address: string }
  | { readonly kind: 'unblock'; readonly address: string }
  | { readonly kind: 'time'; readonly to: TimeRules }
  | { readonly kind: 'drop-list'; readonly list: Settings['lists'][number] }
  | { readonly kind: 'drop-catalogue'; readonly id: string }
  | { readonly kind: 'veil'; readonly to: Settings['veil'] }
  | { readonly kind: 'veil-strictness'; readonly to: Settings['veilStrictness'] }
  | { readonly kind: 'option'; readonly key: OptionKey; readonly to: string }
  | { readonly kind: 'set-up-anew' }
  /** A step in the rules of one child. */
  | { readonly kind: 'child'; readonly id: string; readonly step: ChildStep }
  | { readonly kind: 'drop-child'; readonly id: string }
  /** The waiting time itself gets shorter. */
  | { readonly kind: 'delay'; readonly hours: number };

/** The steps that can concern one child's own rules. */
export type ChildStep = Extract<Weakening, { kind: 'profile' | 'category' | 'allow' | 'unblock' | 'time' }>;

/** A change in two: what tightens holds at once, the steps that weaken come after. */
export interface SplitChange {
  readonly now: Settings;
  readonly later: readonly Weakening[];
}

/** Splits any change of settings; all of `later` done to `now` comes to the wanted settings. */
export function splitChange(before: Settings, after: Settings): SplitChange {
  const now = { ...stricterOf(before, after), child: after.child };
  const later: Weakening[] = [...rulesLater(now, after)];
  for (const child of now.children) {
    const wanted = after.children.find(({ id }) => id === child.id);
    if (wanted === undefined) later.push({ kind: 'drop-child', id: child.id });
    else
      later.push(
        ...rulesLater(child, wanted).map((step) => ({ kind: 'child', id: child.id, step }) as const),
      );
  }
  const wantedLists = new Set(after.lists.map(listIdentity));
  for (const list of now.lists) {
    if (!wantedLists.has(listIdentity(list))) later.push({ kind: 'drop-list', list });
  }
  for (const id of now.catalogue) {
    if (!after.catalogue.includes(id)) later.push({ kind: 'drop-catalogue', id });
  }
  if (now.veil !== after.veil) later.push({ kind: 'veil', to: after.veil });
  if (now.veilStrictness !== after.veilStrictness)
    later.push({ kind: 'veil-strictness', to: after.veilStrictness });
  for (const key of optionKeys) {
    if (now[key] !== after[key]) later.push({ kind: 'option', key, to: after[key] });
  }
  if (now.isSetUp && !after.isSetUp) later.push({ kind: 'set-up-anew' });
  return { now, later };
}

/** The steps from one child's rules, or the unnamed child's, to those that are wished. */
function rulesLater(now: Rules, after: Rules): readonly ChildStep[] {
  const later: ChildStep[] = [];
  if (now.profile !== after.profile) later.push({ kind: 'profile', to: after.profile });
  for (const category of categories) {
    const to = after.categories[category];
    if (now.categories[category] === to) continue;
    later.push(to === undefined ? { kind: 'category', category } : { kind: 'category', category, to });
  }
  const present = { allowed: new Set(now.allowed), blocked: new Set(after.blocked) };
  for (const address of new Set(after.allowed)) {
    if (!present.allowed.has(address)) later.push({ kind: 'allow', address });
  }
  for (const address of now.blocked) {
    if (!present.blocked.has(address)) later.push({ kind: 'unblock', address });
  }
  if (isWeakerTime(now.time, after.time)) later.push({ kind: 'time', to: after.time });
  return later;
}

/** Does one step. Total: a step whose subject is gone, or that no longer fits, changes nothing. */
export function weaken(settings: Settings, step: Weakening): Settings {
  switch (step.kind) {
    case 'profile':
      return { ...settings, profile: step.to };
    case 'category': {
      const { [step.category]: _before, ...others } = settings.categories;
      return {
        ...settings,
        categories: step.to === undefined ? others : { ...others, [step.category]: step.to },
      };
    }
    case 'allow':
      if (settings.allowed.includes(step.address) || settings.allowed.length >= 20_000) return settings;
      return { ...settings, allowed: [...settings.allowed, step.address] };
    case 'unblock':
      return { ...settings, blocked: settings.blocked.filter((address) => address !== step.address) };
    case 'time':
      return { ...settings, time: step.to };
    case 'drop-list': {
      const dropped = listIdentity(step.list);
      return { ...settings, lists: settings.lists.filter((list) => listIdentity(list) !== dropped) };
    }
    case 'drop-catalogue':
      return { ...settings, catalogue: settings.catalogue.filter((id) => id !== step.id) };
    case 'veil':
      return { ...settings, veil: step.to };
    case 'veil-strictness':
      return { ...settings, veilStrictness: step.to };
    case 'option':
      return isChoice(step.key, step.to) ? { ...settings, [step.key]: step.to } : settings;
    case 'set-up-anew':
      return { ...settings, isSetUp: false };
    case 'child':
      return changeChild(settings, step.id, (own) => weaken(own, step.step));
    case 'drop-child':
      // Whose rules hold now stays: without them nobody's would.
      if (settings.child === step.id) return settings;
      return { ...settings, children: settings.children.filter(({ id }) => id !== step.id) };
    case 'delay':
      return settings;
  }
}

/** What a step is about: a newer decision on the same subject takes the older one's place. */
export function subjectOf(step: Weakening): string {
  switch (step.kind) {
    case 'category':
      return `category ${step.category}`;
    // One subject: blocking an address now ends an older wish to allow it.
    case 'allow':
    case 'unblock':
      return `address ${step.address}`;
    case 'drop-list':
      return `drop-list ${listIdentity(step.list)}`;
    case 'drop-catalogue':
      return `drop-catalogue ${step.id}`;
    case 'option':
      return `option ${step.key}`;
    case 'child':
      return `child ${step.id} ${subjectOf(step.step)}`;
    case 'drop-child':
      return `drop-child ${step.id}`;
    default:
      return step.kind;
  }
}

/** Reads a stored step; undefined when it is none. */
export function parseWeakening(stored: unknown): Weakening | undefined {
  const step = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const text = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;
  switch (step.kind) {
    case 'profile':
      return isProfile(step.to) ? { kind: 'profile', to: step.to } : undefined;
    case 'category': {
      const { category, to } = step;
      if (!isCategory(category)) return undefined;
      if (to === undefined) return { kind: 'category', category };
      const verdict = verdicts.find((each) => each === to);
      return verdict === undefined ? undefined : { kind: 'category', category, to: verdict };
    }
    case 'allow':
    case 'unblock':
      return text(step.address) ? { kind: step.kind, address: step.address } : undefined;
    case 'time': {
      const parsed = timeRules.safeParse(step.to);
      return parsed.success ? { kind: 'time', to: parsed.data as TimeRules } : undefined;
    }
    case 'drop-list': {
      const parsed = listSource.safeParse(step.list);
      return parsed.success ? { kind: 'drop-list', list: parsed.data } : undefined;
    }
    case 'drop-catalogue':
      return text(step.id) ? { kind: 'drop-catalogue', id: step.id } : undefined;
    case 'veil': {
      const to = veilChoices.find((each) => each === step.to);
      return to === undefined ? undefined : { kind: 'veil', to };
    }
    case 'veil-strictness': {
      const to = veilStrictnesses.find((each) => each === step.to);
      return to === undefined ? undefined : { kind: 'veil-strictness', to };
    }
    case 'option': {
      const key = optionKeys.find((each) => each === step.key);
      if (key === undefined || !isChoice(key, step.to)) return undefined;
      return { kind: 'option', key, to: step.to };
    }
    case 'set-up-anew':
      return { kind: 'set-up-anew' };
    case 'child': {
      const own = parseWeakening(step.step);
      return text(step.id) && isChildStep(own) ? { kind: 'child', id: step.id, step: own } : undefined;
    }
    case 'drop-child':
      return text(step.id) ? { kind: 'drop-child', id: step.id } : undefined;
    case 'delay':
      return typeof step.hours === 'number' ? { kind: 'delay', hours: step.hours } : undefined;
    default:
      return undefined;
  }
}

function isChildStep(step: Weakening | undefined): step is ChildStep {
  return step !== undefined && ['profile', 'category', 'allow', 'unblock', 'time'].includes(step.kind);
}

import { veilModeOf, veilRank, veilStrictnesses } from '../media/veil-mode';
import { type Category, categories, profiles, strictness, type Verdict } from '../policy/categories';
import { asChild, type ChildRules, currentChild, maxChildren, rulesOf } from '../policy/children';
import { verdictIn } from '../policy/configuration';
import { type OptionKey, type Options, optionKeys, rankOf } from '../policy/options';
import { defaultSettings, type ListSource, type Settings } from '../policy/settings';
import { isWeakerTime, stricterTime } from '../time/stricter-rules';

/** As the settings' schema allows: more would make the whole field unreadable. */
const maxAddresses = 20_000;
const maxLists = 64;

/**
 * The settings that let through what both let through and nothing else: the younger profile, the stricter
 * verdict, what either blocks, what both allow, the lists of both. Never weaker than either. What is no matter
 * of strictness (the language) is the second's. Over a field's limit the first's entries come first.
 */
export function stricterOf(before: Settings, after: Settings): Settings {
  const profile = profiles[Math.min(profiles.indexOf(before.profile), profiles.indexOf(after.profile))]!;
  const alsoBefore = new Set(before.allowed);
  return {
    ...after,
    profile,
    categories: stricterCategories(before, after, profile),
    time: stricterTime(before.time, after.time),
    allowed: after.allowed.filter((address) => alsoBefore.has(address)),
    blocked: union(before.blocked, after.blocked, maxAddresses),
    lists: unionOfLists(before.lists, after.lists),
    catalogue: union(before.catalogue, after.catalogue, maxLists),
    veil: stricterVeil(before, after, profile),
    veilStrictness:
      strictnessRank(before) > strictnessRank(after) ? before.veilStrictness : after.veilStrictness,
    children: stricterChildren(before, after),
    // Nobody: the strictest of all children's rules.
    child: before.child === after.child ? after.child : '',
    isSetUp: before.isSetUp || after.isSetUp,
    ...stricterOptions(before, after, profile),
  };
}

/** Whether the change opens anything that was closed, as far as settings can tell. */
export function isWeaker(before: Settings, after: Settings): boolean {
  return weakenedFields(before, after).length > 0;
}

/** The fields by which `after` is weaker than `before`. */
export function weakenedFields(before: Settings, after: Settings): readonly (keyof Settings)[] {
  return (Object.keys(weakens) as (keyof Settings)[]).filter((field) => weakens[field](before, after));
}

/** One answer a field: a new setting does not compile before somebody has said which way it weakens. */
const weakens: Record<keyof Settings, (before: Settings, after: Settings) => boolean> = {
  profile: (before, after) => profiles.indexOf(after.profile) > profiles.indexOf(before.profile),
  language: () => false,
  contacts: () => false,
  notes: () => false,
  blocked: (before, after) => isMissing(before.blocked, after.blocked),
  allowed: (before, after) => isMissing(after.allowed, before.allowed),
  categories: (before, after) =>
    categories.some(
      (category) => strictness(verdictIn(after, category)) < strictness(verdictIn(before, category)),
    ),
  time: (before, after) => isWeakerTime(before.time, after.time),
  lists: (before, after) => isMissing(before.lists.map(listIdentity), after.lists.map(listIdentity)),
  catalogue: (before, after) => isMissing(before.catalogue, after.catalogue),
  veil: (before, after) => veilRank(after) < veilRank(before),
  veilStrictness: (before, after) => strictnessRank(after) < strictnessRank(before),
  children: weakensChild,
  // Changing places among children is guarded by itself: see `isFreeSwitch`.
  child: () => false,
  // Asking the first questions again would make the next comer the guardian.
  isSetUp: (before, after) => before.isSetUp && !after.isSetUp,
  ...weakensOption(),
};

/** What holds now: the current child's rules; where children are kept and none is chosen, the strictest of all. */
export function inForce(settings: Settings): Settings {
  const current = currentChild(settings);
  if (current !== undefined) return asChild(settings, current);
  const isLost = settings.child !== '' && settings.children.length === 0;
  if (settings.children.length === 0 && !isLost) return settings;
  const { profile } = defaultSettings;
  const careful = { ...settings, ...rulesOf(stricterOf({ ...settings, profile }, settings)) };
  return settings.children.reduce(
    (strictest, child) => ({ ...settings, ...rulesOf(stricterOf(strictest, asChild(settings, child))) }),
    careful,
  );
}

/** Whether anybody may put this child in the present one's place: nothing that is closed now would open. */
export function isFreeSwitch(settings: Settings, id: string): boolean {
  const wanted = settings.children.find((child) => child.id === id);
  return wanted !== undefined && !isWeaker(inForce(settings), asChild(settings, wanted));
}

/** Children of both; of one that both know the stricter rules, under the second's name. */
function stricterChildren(before: Settings, after: Settings): readonly ChildRules[] {
  const both = after.children.map((child): ChildRules => {
    const old = before.children.find(({ id }) => id === child.id);
    if (old === undefined) return child;
    return { ...child, ...rulesOf(stricterOf(alone(before, old), alone(after, child))) };
  });
  const known = new Set(after.children.map(({ id }) => id));
  return [...both, ...before.children.filter(({ id }) => !known.has(id))].slice(0, 2 * maxChildren);
}

/** A child taken away, or with laxer rules. A child that is added opens nothing before somebody switches to it. */
function weakensChild(before: Settings, after: Settings): boolean {
  return before.children.some((old) => {
    const child = after.children.find(({ id }) => id === old.id);
    return child === undefined || isWeaker(alone(before, old), { ...alone(before, old), ...rulesOf(child) });
  });
}

function alone(settings: Settings, child: ChildRules): Settings {
  return { ...asChild(settings, child), children: [], child: '' };
}

function strictnessRank({ veilStrictness }: Settings): number {
  return veilStrictnesses.indexOf(veilStrictness);
}

/** The stricter mode of the two, said as one of them says it where that means the same in the new profile. */
function stricterVeil(before: Settings, after: Settings, profile: Settings['profile']): Settings['veil'] {
  const wanted = veilModeOf(veilRank(before) > veilRank(after) ? before : after);
  const same = [after.veil, before.veil].find((veil) => veilModeOf({ veil, profile }) === wanted);
  return same ?? wanted;
}

function weakensOption() {
  const answers = optionKeys.map((key) => [
    key,
    (before: Settings, after: Settings) => rankOf(key, after) < rankOf(key, before),
  ]);
  return Object.fromEntries(answers) as Record<OptionKey, (before: Settings, after: Settings) => boolean>;
}

/** Younger is never laxer, so the stricter of both choices at the younger profile is below neither. */
function stricterOptions(before: Settings, after: Settings, profile: Settings['profile']): Options {
  const chosen = optionKeys.map((key) => {
    const isBefore = rankOf(key, { ...before, profile }) > rankOf(key, { ...after, profile });
    return [key, (isBefore ? before : after)[key]];
  });
  return Object.fromEntries(chosen) as Options;
}

/** What makes two list sources the same list to the rules. */
export function listIdentity({ url, category, format, key }: ListSource): string {
  return JSON.stringify([url, category, format ?? 'auto', key ?? '']);
}

/** Verdicts that differ from the new profile's own; an entry as it stands in the settings stays as it is. */
function stricterCategories(
  before: Settings,
  after: Settings,
  profile: Settings['profile'],
): Settings['categories'] {
  const result: Partial<Record<Category, Verdict>> = {};
  for (const category of categories) {
    const verdicts = [verdictIn(before, category), verdictIn(after, category)] as const;
    const wanted = strictness(verdicts[0]) > strictness(verdicts[1]) ? verdicts[0] : verdicts[1];
    const entry = entryFor(category, wanted, profile, [after, before]);
    if (entry !== undefined) result[category] = entry;
  }
  return result;
}

/** The entry that gives a category its verdict, as one of the settings has it where one has; undefined: none needed. */
function entryFor(
  category: Category,
  wanted: Verdict,
  profile: Settings['profile'],
  sources: readonly Settings[],
): Verdict | undefined {
  // What was asked for by name stays by name: it then also holds when the profile changes later.
  if (sources[0]!.categories[category] === wanted) return wanted;
  const same = sources.find(
    (settings) => settings.profile === profile && verdictIn(settings, category) === wanted,
  );
  if (same !== undefined) return same.categories[category];
  return verdictIn({ profile, categories: {} }, category) === wanted ? undefined : wanted;
}

function unionOfLists(before: readonly ListSource[], after: readonly ListSource[]): readonly ListSource[] {
  const seen = new Map<string, ListSource>();
  for (const list of [...before, ...after]) {
    if (!seen.has(listIdentity(list))) seen.set(listIdentity(list), list);
  }
  return [...seen.values()].slice(0, maxLists);
}

function union(before: readonly string[], after: readonly string[], limit: number): readonly string[] {
  return [...new Set([...before, ...after])].slice(0, limit);
}

/** Whether some of the wanted is not among the given. */
function isMissing(wanted: readonly string[], given: readonly string[]): boolean {
  const there = new Set(given);
  return wanted.some((each) => !there.has(each));
}

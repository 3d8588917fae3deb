import { type ChildRules, type Rules, rulesOf } from '../../policy/children';
import { optionKeys } from '../../policy/options';
import type { Settings } from '../../policy/settings';
import type { GuardedSettings } from '../pending-change';
import { canonicalText } from '../seal';
import type { memberFields, Part, PartOf } from './part';

type Whose = { readonly child?: string };

const isSame = (a: unknown, b: unknown) => canonicalText(a) === canonicalText(b);

/**
 * Everything in which two settings differ, as they are stored; but who sits at the computer and whether the
 * first questions are answered, which no undoing touches.
 */
export function differenceOf(before: Settings, after: Settings): readonly Part[] {
  return [
    ...rulesParts(before, after, {}),
    ...childrenParts(before, after),
    ...entryParts('notes', before.notes, after.notes, {}),
    ...(['lists', 'catalogue'] as const).flatMap((field) =>
      membersPart(field, before[field], after[field], {}),
    ),
    ...(['language', 'contacts', 'veil', 'veilStrictness', ...optionKeys] as const).flatMap((field) =>
      valuePart(field, before[field], after[field], {}),
    ),
  ];
}

/** Weakenings that waited and do no more. */
export function calledOffParts(before: GuardedSettings, after: GuardedSettings): readonly Part[] {
  const left = new Set(after.pending.map(({ id }) => id));
  const steps = before.pending.flatMap(({ id, step }) => (left.has(id) ? [] : [step]));
  return steps.length === 0 ? [] : [{ kind: 'called-off', steps }];
}

function rulesParts(before: Rules, after: Rules, whose: Whose): readonly Part[] {
  return [
    ...valuePart('profile', before.profile, after.profile, whose),
    ...(['categories', 'time'] as const).flatMap((field) =>
      entryParts(field, before[field], after[field], whose),
    ),
    ...(['allowed', 'blocked'] as const).flatMap((field) =>
      membersPart(field, before[field], after[field], whose),
    ),
  ];
}

function childrenParts(before: Settings, after: Settings): readonly Part[] {
  const byId = (children: readonly ChildRules[]) => new Map(children.map((child) => [child.id, child]));
  const [old, young] = [byId(before.children), byId(after.children)];
  const removed = before.children.filter(({ id }) => !young.has(id));
  return [
    ...after.children.flatMap((child): readonly Part[] => {
      const was = old.get(child.id);
      if (was === undefined) return [{ kind: 'child-added', rules: child }];
      const named: readonly Part[] =
        was.name === child.name
          ? []
          : [{ kind: 'child-name', child: child.id, before: was.name, after: child.name }];
      return [...named, ...rulesParts(rulesOf(was), rulesOf(child), { child: child.id })];
    }),
    ...removed.map((child): Part => ({ kind: 'child-removed', rules: child })),
  ];
}

function valuePart(field: PartOf<'value'>['field'], before: unknown, after: unknown, whose: Whose): Part[] {
  return isSame(before, after) ? [] : [{ kind: 'value', field, ...whose, before, after }];
}

function entryParts(field: PartOf<'entry'>['field'], before: object, after: object, whose: Whose): Part[] {
  const [old, young] = [before, after].map((each) => new Map<string, unknown>(Object.entries(each)));
  return [...new Set([...old!.keys(), ...young!.keys()])].flatMap((key): Part[] => {
    const [was, is] = [old!.get(key), young!.get(key)];
    if (isSame(was, is)) return [];
    const sides = { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    return [{ kind: 'entry', field, ...whose, key, ...sides }];
  });
}

function membersPart(
  field: (typeof memberFields)[number],
  before: readonly unknown[],
  after: readonly unknown[],
  whose: Whose,
): Part[] {
  const [old, young] = [before, after].map((each) => new Set(each.map(canonicalText)));
  const added = after.filter((each) => !old!.has(canonicalText(each)));
  const removed = before.filter((each) => !young!.has(canonicalText(each)));
  if (added.length + removed.length === 0) return [];
  return [{ kind: 'members', field, ...whose, added, removed }];
}

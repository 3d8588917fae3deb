import { isOptionKey, type OptionKey } from '../../core/policy/options';
import type { ReplyOf } from '../../ui/attempt';
import { isTextKey, t } from '../../ui/translate';
import { choiceText } from '../option-choice';
import type { Settings } from '../settings-context';
import { stepText } from '../step-text';
import { countText } from '../when-text';

export type Entry = ReplyOf<'history/read'>[number];
type Part = Entry['parts'][number];
type Kind<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** Names of children, also of those that are gone but were once added or removed. */
export function namesOf(entries: readonly Entry[], children: Settings['children']): Map<string, string> {
  const names = new Map<string, string>();
  for (const { parts } of entries) {
    for (const part of parts) if ('id' in part) names.set(part.id, part.name);
  }
  for (const { id, name } of children) names.set(id, name);
  return names;
}

/** A text whose key was made of what the worker sent; `fallback` where there is none. */
function textOr(key: string, fallback: string): string {
  return isTextKey(key) ? t(key as 'section.history') : fallback;
}

/** What a part changed, in one line. */
export function partText(part: Part, names: ReadonlyMap<string, string>, settings: Settings): string {
  const nameOf = (id: string) => names.get(id) ?? t('history.child-gone');
  const owned = (text: string, child: string | undefined) =>
    child === undefined ? text : t('history.child', { name: nameOf(child), change: text });
  switch (part.kind) {
    case 'value':
      return owned(valueText(part), part.child);
    case 'entry':
      return owned(entryText(part), part.child);
    case 'members':
      return owned(membersText(part), part.child);
    case 'child-name':
      return t('history.child-name', { before: part.before, after: part.after });
    case 'child-added': {
      const profile = textOr(`profile.${part.profile}`, part.profile);
      return t('history.child-added', { name: part.name, profile });
    }
    case 'child-removed':
      return t('history.child-removed', { name: part.name });
    case 'delay':
      return t('history.delay', { before: part.before, after: part.after });
    case 'called-off': {
      const changes = part.steps.map((step) => stepText(step, settings.children)).join('; ');
      return t('history.called-off', { changes });
    }
    case 'file-list':
      return part.isAdded
        ? t('history.file-added', { name: part.name })
        : t('history.file-removed', { name: part.name });
  }
}

function valueText({ field, before, after }: Kind<'value'>): string {
  const [was, is] = [String(before), String(after)];
  if (isOptionKey(field)) return optionText(field, was, is);
  switch (field) {
    case 'profile':
      return fromTo(t('history.field.profile'), textOr(`profile.${was}`, was), textOr(`profile.${is}`, is));
    case 'language':
      return fromTo(t('profile.language'), textOr(`language.${was}`, was), textOr(`language.${is}`, is));
    case 'veil':
    case 'veilStrictness': {
      const group = field === 'veil' ? 'pictures.veil' : 'pictures.strictness';
      const [from, to] = [textOr(`${group}.${was}`, was), textOr(`${group}.${is}`, is)];
      return fromTo(t(`history.field.${field}`), from, to);
    }
    default:
      return t('history.changed', { what: t('history.field.contacts') });
  }
}

function optionText(key: OptionKey, was: string, is: string): string {
  return fromTo(textOr(`option.${key}`, key), choiceText(key, was) || was, choiceText(key, is) || is);
}

function fromTo(what: string, before: string, after: string): string {
  return t('history.from-to', { what, before, after });
}

function entryText({ field, key, before, after }: Kind<'entry'>): string {
  if (field === 'categories') {
    const said = (verdict: unknown) =>
      verdict === undefined ? t('categories.as-default') : textOr(`verdict.${verdict}`, String(verdict));
    return fromTo(textOr(`category.${key}`, key), said(before), said(after));
  }
  if (field === 'notes') {
    const said = (note: unknown) => (note === undefined ? '' : String(note));
    return fromTo(t('history.note', { address: key }), said(before), said(after));
  }
  const what = textOr(`history.time.${key}`, key);
  if (typeof before === 'number' && typeof after === 'number')
    return fromTo(what, String(before), String(after));
  if (typeof after === 'boolean') {
    const said = (yes: unknown) => (yes === true ? t('health.yes') : t('health.no'));
    return fromTo(what, said(before), said(after));
  }
  return t('history.changed', { what });
}

const fieldKeys = {
  allowed: 'addresses.allowed',
  blocked: 'addresses.blocked',
  lists: 'history.field.lists',
  catalogue: 'history.field.catalogue',
} as const;

function membersText(part: Kind<'members'>): string {
  const what = t(fieldKeys[part.field]);
  const said = (members: readonly unknown[], count: number) => {
    const names = members.map((each) =>
      typeof each === 'object' && each !== null && 'url' in each ? String(each.url) : String(each),
    );
    const more = count - members.length;
    return more > 0
      ? `${names.join(', ')} ${t('history.more', { count: countText(more) })}`
      : names.join(', ');
  };
  const { added, removed, addedCount, removedCount } = part;
  const lines = [
    ...(addedCount > 0 ? [t('history.added', { what, names: said(added, addedCount) })] : []),
    ...(removedCount > 0 ? [t('history.removed', { what, names: said(removed, removedCount) })] : []),
  ];
  return lines.join('; ');
}

import { type ChildRules, type Rules, rulesOf } from '../../policy/children';
import { parseSettings, type Settings } from '../../policy/settings';
import { canonicalText } from '../seal';
import { weaken } from '../weakening';
import type { Part } from './part';

/** Why a change cannot be made again or undone, as the key of a text (`error.<reason>`). */
export type Obstacle = 'history-child' | 'current-child' | 'too-many' | 'history-file';

export type Applied =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: Obstacle };

const ownFields: ReadonlySet<string> = new Set(['profile', 'categories', 'time', 'allowed', 'blocked']);

/** Settings after some parts, one after the other; what cannot be read afterwards is refused. Total. */
export function applyParts(settings: Settings, parts: readonly Part[]): Applied {
  let now: Settings = settings;
  for (const part of parts) {
    const next = applyPart(now, part);
    if (typeof next === 'string') return { ok: false, reason: next };
    now = next;
  }
  const { settings: read, damaged } = parseSettings(now);
  return damaged.length > 0 ? { ok: false, reason: 'too-many' } : { ok: true, settings: read };
}

function applyPart(settings: Settings, part: Part): Settings | Obstacle {
  switch (part.kind) {
    case 'value':
    case 'entry':
    case 'members': {
      if (part.child !== undefined) {
        return changeOne(settings, part.child, (child) => ({
          ...child,
          ...rulesOf(changed({ ...settings, ...rulesOf(child) }, part)),
        }));
      }
      // What the unnamed child had went over to a named one: nobody knows any more whose it would be.
      if (ownFields.has(part.field) && settings.children.length > 0) return 'history-child';
      return changed(settings, part);
    }
    case 'child-name':
      return changeOne(settings, part.child, (child) => ({ ...child, name: part.after }));
    case 'child-added': {
      const { children } = settings;
      if (children.some(({ id }) => id === part.rules.id)) return settings;
      return { ...settings, children: [...children, part.rules] };
    }
    case 'child-removed':
      return withoutChild(settings, part.rules.id);
    case 'called-off':
      return part.steps.reduce(weaken, settings);
    case 'file-list':
      return 'history-file';
    case 'delay':
      return settings;
  }
}

function changeOne(
  settings: Settings,
  id: string,
  change: (child: ChildRules) => ChildRules,
): Settings | Obstacle {
  if (!settings.children.some((child) => child.id === id)) return 'history-child';
  return {
    ...settings,
    children: settings.children.map((child) => (child.id === id ? change(child) : child)),
  };
}

/** The last child that goes leaves its rules to the unnamed one; who is at the computer among others stays. */
function withoutChild(settings: Settings, id: string): Settings | Obstacle {
  const child = settings.children.find((each) => each.id === id);
  if (child === undefined) return settings;
  const children = settings.children.filter((each) => each !== child);
  if (settings.child !== id) return { ...settings, children };
  if (children.length > 0) return 'current-child';
  return { ...settings, ...rulesOf(child), children, child: '' };
}

type FieldPart = Extract<Part, { kind: 'value' | 'entry' | 'members' }>;

/** Whatever comes out is read anew before it is used. */
function changed(settings: Settings, part: FieldPart): Settings & Rules {
  if (part.kind === 'value') return { ...settings, [part.field]: part.after };
  if (part.kind === 'entry') {
    const { [part.key]: _was, ...others } = settings[part.field] as unknown as Record<string, unknown>;
    const now = part.after === undefined ? others : { ...others, [part.key]: part.after };
    return { ...settings, [part.field]: now };
  }
  const gone = new Set(part.removed.map(canonicalText));
  const kept = (settings[part.field] as readonly unknown[]).filter((each) => !gone.has(canonicalText(each)));
  const there = new Set(kept.map(canonicalText));
  const added = part.added.filter((each) => !there.has(canonicalText(each)));
  return { ...settings, [part.field]: [...kept, ...added] };
}

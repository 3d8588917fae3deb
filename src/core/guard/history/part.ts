import * as z from 'zod/mini';
import { type ChildRules, childRules } from '../../policy/children';
import { optionKeys } from '../../policy/options';
import { parseWeakening, type Weakening } from '../weakening';

/** Fields that are one value. */
const valueFields = ['profile', 'language', 'veil', 'veilStrictness', 'contacts', ...optionKeys] as const;
/** Fields of which each key is changed by itself. */
export const entryFields = ['categories', 'time', 'notes'] as const;
/** Fields that are sets: what was added, what was taken out. */
export const memberFields = ['allowed', 'blocked', 'lists', 'catalogue'] as const;

const child = z.optional(z.string().check(z.maxLength(64)));
const value = z.object({
  kind: z.literal('value'),
  field: z.enum(valueFields),
  child,
  before: z.unknown(),
  after: z.unknown(),
});
const entry = z.object({
  kind: z.literal('entry'),
  field: z.enum(entryFields),
  child,
  key: z.string(),
  /** Absent: there was none. */
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});
const members = z.object({
  kind: z.literal('members'),
  field: z.enum(memberFields),
  child,
  added: z.array(z.unknown()),
  removed: z.array(z.unknown()),
});
const rules = z.custom<ChildRules>((given) => childRules.safeParse(given).success);
const part = z.discriminatedUnion('kind', [
  value,
  entry,
  members,
  z.object({ kind: z.literal('child-name'), child: z.string(), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal('child-added'), rules }),
  z.object({ kind: z.literal('child-removed'), rules }),
  z.object({ kind: z.literal('delay'), before: z.number(), after: z.number() }),
  z.object({
    kind: z.literal('called-off'),
    steps: z.array(z.custom<Weakening>((given) => parseWeakening(given) !== undefined)),
  }),
  /** A list from a file: its text is not kept, so taking one away cannot be undone. */
  z.object({ kind: z.literal('file-list'), name: z.string(), isAdded: z.boolean() }),
]);

/**
 * What a change did to one thing, by which it is told and undone. `child` names whose rules; absent where there
 * was the unnamed child only, or where the thing is everybody's.
 */
export type Part = Readonly<z.infer<typeof part>>;
export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** Reads a stored part; undefined when it is none. */
export function parsePart(stored: unknown): Part | undefined {
  const parsed = part.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** The same change the other way round. */
export function mirrored(part: Part): Part {
  switch (part.kind) {
    case 'value':
    case 'delay':
    case 'child-name':
      return { ...part, before: part.after, after: part.before } as Part;
    case 'entry': {
      const { before, after, ...rest } = part;
      return {
        ...rest,
        ...(after !== undefined && { before: after }),
        ...(before !== undefined && { after: before }),
      };
    }
    case 'members':
      return { ...part, added: part.removed, removed: part.added };
    case 'child-added':
      return { ...part, kind: 'child-removed' };
    case 'child-removed':
      return { ...part, kind: 'child-added' };
    case 'file-list':
      return { ...part, isAdded: !part.isAdded };
    case 'called-off':
      return part;
  }
}

/** Fields of the settings that a change touches, as policies name what they lock. */
export function fieldsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      if (part.kind === 'child-added' || part.kind === 'child-removed') return ['profile'];
      if (part.kind === 'file-list') return ['lists'];
      return 'field' in part ? [part.field] : [];
    }),
  );
}

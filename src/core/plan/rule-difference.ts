import type { DnrRule } from './dnr-rule';

export interface RuleDifference {
  readonly remove: readonly number[];
  readonly add: readonly DnrRule[];
}

/**
 * What turns the browser's rules into the wanted ones. Compares by content, in whatever order the browser
 * gives keys and names back; a changed rule is removed and added in the same call.
 */
export function ruleDifference(have: readonly DnrRule[], want: readonly DnrRule[]): RuleDifference {
  const known = new Map(have.map((rule) => [rule.id, signature(rule)]));
  const wanted = new Set(want.map((rule) => rule.id));
  const add = want.filter((rule) => known.get(rule.id) !== signature(rule));
  const changed = add.filter((rule) => known.has(rule.id)).map((rule) => rule.id);
  const gone = have.filter((rule) => !wanted.has(rule.id)).map((rule) => rule.id);
  return { remove: [...gone, ...changed], add };
}

/** A name that is in one list and not in the other, both ways. */
export function nameDifference(have: readonly string[], want: readonly string[]) {
  const [had, wanted] = [new Set(have), new Set(want)];
  return {
    missing: want.filter((name) => !had.has(name)),
    surplus: have.filter((name) => !wanted.has(name)),
  };
}

/** The browser fills in defaults and sorts as it likes: names are sorted, defaults left out. */
function signature(rule: DnrRule): string {
  return JSON.stringify(normal(rule));
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal).sort(byText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, part]) => part !== undefined && !(key === 'isUrlFilterCaseSensitive' && part === false))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, normal(part)]);
}

function byText(a: unknown, b: unknown): number {
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : Number(one > other);
}

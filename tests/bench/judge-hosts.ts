import { judge } from '../../src/core/plan/judge';
import type { Judgement } from '../../src/core/plan/judgement';
import type { Rulebook } from '../../src/core/plan/rulebook';

export interface JudgedHost {
  readonly hostname: string;
  readonly judgement: Judgement;
}

export function judgeHosts(hostnames: readonly string[], book: Rulebook): JudgedHost[] {
  return hostnames.map((hostname) => ({ hostname, judgement: judge(`https://${hostname}/`, book) }));
}

/** How many of each kind, most first. */
export function countBy<T>(values: readonly T[], kindOf: (value: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(kindOf(value), (counts.get(kindOf(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((part / whole) * 100).toFixed(part / whole < 0.01 ? 3 : 1)} %`;
}

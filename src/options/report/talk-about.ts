import type { Summary } from '../../core/journal/summary';
import type { Category } from '../../core/policy/categories';

/** Kinds of sites that one conversation covers, the weightiest first. */
const byCategory = [
  ['self-harm', ['self-harm']],
  ['grooming', ['illegal', 'dating', 'chat']],
  ['bullying', ['hate', 'extremism', 'violence']],
  ['gambling', ['gambling', 'loans', 'crypto']],
  ['adult', ['adult', 'adult-mild']],
  ['fraud', ['phishing', 'typosquat', 'malware']],
  ['bypass', ['bypass']],
] as const satisfies readonly (readonly [string, readonly Category[]])[];

export type Hint = (typeof byCategory)[number][0] | 'asked' | 'night' | 'went-on';

const mostHints = 2;
/** One stop is chance: a link, a slip. Only of self-harm is one enough to ask how a child is. */
const fewestStops = 2;
const fewestOthers = 3;
const nightHours = [22, 23, 0, 1, 2, 3, 4];

/** What happened that is worth a conversation: at most two hints, none where nothing much happened. */
export function talkAbout({ byCategory: stopped, byWeekdayHour, totals }: Summary): readonly Hint[] {
  const stops = (of: readonly Category[]) =>
    stopped
      .filter(({ category }) => category !== 'other' && of.includes(category))
      .reduce((sum, each) => sum + each.stops, 0);
  const night = byWeekdayHour.reduce(
    (sum, hours) => sum + nightHours.reduce((ofDay, hour) => ofDay + (hours[hour] ?? 0), 0),
    0,
  );
  const hints: Hint[] = byCategory
    .filter(([hint, of]) => stops(of) >= (hint === 'self-harm' ? 1 : fewestStops))
    .map(([hint]) => hint);
  if (totals.asked >= fewestOthers) hints.push('asked');
  if (night >= fewestOthers) hints.push('night');
  if (totals.wentOn >= fewestOthers) hints.push('went-on');
  return hints.slice(0, mostHints);
}

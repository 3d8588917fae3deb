import type { Category } from '../core/policy/categories';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import type { Stopped } from './stopped';

/** Where somebody may need a person before anything else: the helpline then comes first on the page. */
const helpFirst: ReadonlySet<Category> = new Set(['self-harm', 'illegal', 'violence', 'drugs']);

/** Categories after which a child may feel ashamed or caught: we say that nobody blames them. */
const withoutBlame: ReadonlySet<Category> = new Set(['adult', 'adult-mild', 'illegal', 'violence', 'drugs']);

/** Decisions that are not about what the page holds; their text stands alone. */
const aloneLayers = ['ip', 'blocked', 'default', 'invalid'] as const;
/** How a category was recognised, where that is worth saying. */
const addedLayers = ['name', 'wrapped', 'words'] as const;

function within<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

export function needsHelpFirst(stopped: Stopped): boolean {
  const { category } = stopped.judgement;
  return category !== undefined && helpFirst.has(category);
}

/** The sentences that explain the verdict, most important first, in the words of the child's level. */
export function reasons(stopped: Stopped): string[] {
  const level = levelOf(stopped.profile);
  const { category, layer } = stopped.judgement;
  const sentences: string[] = [];
  if (layer === 'time') return [t(`time.why.${stopped.time?.cause ?? 'unknown'}`)];
  if (within(aloneLayers, layer)) sentences.push(t(`blocked.alone.${layer}.${level}`));
  else if (category === undefined) sentences.push(t(`blocked.alone.unknown.${level}`));
  else sentences.push(t(`why.${level}.${category}`));
  if (within(addedLayers, layer)) sentences.push(t(`blocked.layer.${layer}.${level}`));
  if (category !== undefined && withoutBlame.has(category)) sentences.push(t(`blocked.no-blame.${level}`));
  return sentences;
}

/** What happened, as the page's heading. */
export function heading(stopped: Stopped): string {
  const level = levelOf(stopped.profile);
  const { verdict, category } = stopped.judgement;
  if (category === 'self-harm') return t(`blocked.heading.help.${level}`);
  const cause = stopped.time?.cause;
  if (cause === 'bedtime' || cause === 'school' || cause === 'homework' || cause === 'lesson')
    return t(`time.heading.${cause}.${level}`);
  if (isTimeOver(stopped)) return t(`blocked.heading.over.${level}`);
  return t(`blocked.heading.${verdict === 'warn' || verdict === 'limit' ? verdict : 'block'}.${level}`);
}

/** A limited site whose minutes of today are used up. */
export function isTimeOver({ judgement, time }: Stopped): boolean {
  return judgement.verdict === 'limit' && (time === undefined || time.leftMinutes < 1);
}

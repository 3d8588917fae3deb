import { layers } from '../core/plan/judgement';
import { isCategory } from '../core/policy/categories';
import type { ReplyOf } from '../ui/attempt';
import { placesKnownHere } from './places-known-here';

/** What the worker says about the page that was stopped. */
export type Stopped = NonNullable<ReplyOf<'blocked/describe'>>;

/**
 * What can be said before the worker answers, or if it never does: the category and layer a rule put into the
 * query, and for whom the last page spoke.
 */
export function firstGuess(query: string, speaker: Pick<Stopped, 'profile' | 'language'>): Stopped {
  const named = new URLSearchParams(query);
  const category = named.get('category');
  const layer = layers.find((each) => each === named.get('layer')) ?? 'list';
  return {
    address: '',
    hostname: '',
    judgement: {
      verdict: layer === 'time' ? 'limit' : 'block',
      category: isCategory(category) ? category : undefined,
      layer,
      detail: '',
    },
    ...speaker,
    isAsked: false,
    canUseCodes: false,
    places: [...placesKnownHere],
  };
}

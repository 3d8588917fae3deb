import { isCategory } from '../core/policy/categories';
import type { ReplyOf } from '../ui/attempt';
import { placesKnownHere } from './places-known-here';

/** What the worker says about the page that was stopped. */
export type Stopped = NonNullable<ReplyOf<'blocked/describe'>>;

/**
 * What can be said before the worker answers, or if it never does: the category a static rule put into the
 * query, and the profile and language that protect until the first-run questions are answered.
 */
export function firstGuess(query: string): Stopped {
  const named = new URLSearchParams(query).get('category');
  const category = isCategory(named) ? named : undefined;
  return {
    address: '',
    hostname: '',
    judgement: { verdict: 'block', category, layer: 'list', detail: '' },
    profile: '7-11',
    language: 'vi',
    isAsked: false,
    places: [...placesKnownHere],
  };
}

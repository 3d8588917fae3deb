import type { DnrRule } from './dnr-rule';
import { type GatePass, passCondition } from './gate-pass';
import { rulePriorities } from './rule-priorities';

const firstId = 3_000;
export const maxFilms = 50;

/** In Firefox these are the only session rules. */
export function isFilmRule({ id }: DnrRule): boolean {
  return id >= firstId && id < firstId + maxFilms;
}

/**
 * Lets the pixels of films from other sites be read: one address each, in one tab, and only where an element asks
 * without cookies (`*` allows nothing else). The page can read them then, too.
 */
export function filmRules(films: readonly GatePass[]): DnrRule[] {
  return films.slice(-maxFilms).flatMap((film, index) => {
    const condition = passCondition(film);
    if (condition === undefined) return [];
    return {
      id: firstId + index,
      priority: rulePriorities.film,
      action: {
        type: 'modifyHeaders',
        responseHeaders: [{ header: 'access-control-allow-origin', operation: 'set', value: '*' }],
      },
      condition: { ...condition, resourceTypes: ['media'] },
    };
  });
}

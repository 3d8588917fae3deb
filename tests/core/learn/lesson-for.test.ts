import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { situations } from '../../../src/core/help/help-content';
import { lessonFor, lessonForNeed, lessonForSituation } from '../../../src/core/learn/lesson-for';
import { categories, profiles } from '../../../src/core/policy/categories';
import { needs } from '../../../src/core/words/groups';
import { allLessons } from './all-lessons';

const ids = allLessons.map(({ id }) => id);
const file = resolve(import.meta.dirname, '../../../content/help/situations.json');
const named = situations.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ id }) => id);

/** For each of `these` the ids of the lessons that fit, child by child. */
function expectOneEach<T extends string>(
  these: readonly T[],
  lessonOf: (each: T, profile: (typeof profiles)[number]) => string | undefined,
) {
  for (const each of these) {
    for (const profile of profiles) {
      const id = lessonOf(each, profile);
      if (profile === 'adult') expect(id).toBeUndefined();
      else
        expect(
          ids.filter((known) => known.includes(profile)),
          `${each} ${profile}`,
        ).toContain(id);
    }
  }
}

describe('the fitting lesson', () => {
  it('exists for whatever was stopped, at every age', () => {
    expectOneEach(categories, lessonFor);
    expect(lessonFor('phishing', '12-15')).toBe('security-12-15-1');
  });

  it('exists for every help card and every situation of the help page, at every age', () => {
    expectOneEach(needs, lessonForNeed);
    expectOneEach(named, lessonForSituation);
    expect(lessonForSituation('no-such-thing', '7-11')).toBeUndefined();
  });

  it('is of use: nearly every lesson is offered somewhere, the others are found on the shelf', () => {
    const offered = new Set(
      profiles.flatMap((profile) => [
        ...categories.map((each) => lessonFor(each, profile)),
        ...needs.map((each) => lessonForNeed(each, profile)),
        ...named.map((each) => lessonForSituation(each, profile)),
      ]),
    );
    const onlyOnTheShelf = ids.filter((id) => !offered.has(id as never));
    expect(onlyOnTheShelf).toEqual([
      'internet-0-6-1',
      'security-0-6-2',
      'private-0-6-1',
      'private-7-11-3',
      'help-0-6-3',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Gardens,
  growthOf,
  handedOn,
  keptFor,
  markedModules,
  parseGardens,
  readBy,
  withoutGarden,
  withRead,
} from '../../../src/core/learn/garden';
import { isLessonId, type LessonId } from '../../../src/core/learn/kit';
import { allLessons } from './all-lessons';

const one: LessonId = 'help-7-11-1';
const two: LessonId = 'internet-12-15-3';

describe('the garden', () => {
  it('keeps what each child has read apart, each lesson once', () => {
    let gardens: Gardens = [];
    gardens = withRead(gardens, 'an', one);
    gardens = withRead(gardens, 'binh', two);
    gardens = withRead(gardens, 'an', two);
    expect(withRead(gardens, 'an', one)).toBe(gardens);
    expect(readBy(gardens, 'an')).toEqual([one, two]);
    expect(readBy(gardens, 'binh')).toEqual([two]);
    expect(readBy(gardens, 'chi')).toEqual([]);
  });

  it('goes with its child, and with children that are kept no more', () => {
    const gardens = withRead(withRead([], 'an', one), 'binh', two);
    expect(withoutGarden(gardens, 'an')).toEqual([{ child: 'binh', read: [two] }]);
    expect(withoutGarden(gardens, 'chi')).toBe(gardens);
    expect(keptFor(gardens, ['binh'])).toEqual([{ child: 'binh', read: [two] }]);
    expect(keptFor(gardens, ['an', 'binh', 'chi'])).toBe(gardens);
    expect(keptFor(gardens, [])).toEqual([]);
  });

  it('stays with the unnamed child that gets a name', () => {
    const gardens = handedOn(withRead([], '', one), '', 'an');
    expect(gardens).toEqual([{ child: 'an', read: [one] }]);
  });

  it('grows with every lesson of a module, up to its bloom, and never shrinks', () => {
    const read: LessonId[] = [];
    const seen = [growthOf(read, 'help')];
    for (const id of ['help-7-11-1', 'help-7-11-3', 'help-12-15-1', 'help-12-15-2', two] as const) {
      read.push(id);
      seen.push(growthOf(read, 'help'));
    }
    expect(seen).toEqual(['seed', 'sprout', 'young', 'bloom', 'bloom', 'bloom']);
    expect(growthOf(read, 'internet')).toBe('sprout');
  });

  it('is read from whatever is stored', () => {
    expect(parseGardens(undefined)).toEqual([]);
    expect(parseGardens('x')).toEqual([]);
    const stored = [
      null,
      7,
      { child: 1, read: [] },
      { child: 'an', read: [one, 'x', 3, one] },
      { child: 'b' },
    ];
    expect(parseGardens(stored)).toEqual([{ child: 'an', read: [one] }]);
    expect(allLessons.every(({ id }) => isLessonId(id))).toBe(true);
    expect(['help-7-11', 'help-7-11-0', 'x-7-11-1', 'help-adult-1', '__proto__'].some(isLessonId)).toBe(
      false,
    );
  });

  it('says of no lesson on being used or on help that it was read', () => {
    expect(markedModules).not.toContain('used');
    expect(markedModules).not.toContain('help');
  });
});

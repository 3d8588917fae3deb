import { describe, expect, it } from 'vitest';
import {
  boundEntry,
  type HistoryEntry,
  noHistory,
  parseHistory,
  undoneIds,
  withEntry,
} from '../../../../src/core/guard/history/entry';
import type { Part } from '../../../../src/core/guard/history/part';
import { viewOf } from '../../../../src/core/guard/history/view';

const added = (...names: string[]): Part => ({
  kind: 'members',
  field: 'blocked',
  added: names,
  removed: [],
});
const entry = (id: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: 1,
  parts: [added('a.vn')],
  waits: false,
  isCut: false,
  ...more,
});
const historyOf = (...entries: HistoryEntry[]) => entries.reduce(withEntry, noHistory);

describe('the history', () => {
  it('keeps each change once, and the newest when there are too many', () => {
    const twice = withEntry(historyOf(entry('a')), entry('a'));
    expect(twice.entries).toHaveLength(1);
    const many = historyOf(...Array.from({ length: 250 }, (_, at) => entry(`${at}`)));
    expect(many.entries).toHaveLength(200);
    expect(many.entries.at(-1)!.id).toBe('249');
  });

  it('stays small when changes are large, but never loses the newest', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `site-number-${at}.example.vn`);
    const large = historyOf(
      ...Array.from({ length: 10 }, (_, at) => entry(`${at}`, { parts: [added(...names)] })),
    );
    expect(JSON.stringify(large).length).toBeLessThan(3_200_000);
    expect(large.entries.at(-1)!.id).toBe('9');
    expect(large.entries.at(-1)!.isCut).toBe(false);
  });

  it('tells of a change that is too large, and does not offer to undo half of it', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `${'x'.repeat(60)}-${at}.example.vn`);
    const kept = boundEntry(entry('a', { parts: [added(...names)] }));
    expect(kept.isCut).toBe(true);
    expect(JSON.stringify(kept).length).toBeLessThan(10_000);
    expect(viewOf(historyOf(kept))[0]).toMatchObject({ canUndo: false, isCut: true });
  });

  it('knows what was undone, and what came back by undoing the undoing', () => {
    const once = historyOf(entry('a'), entry('b', { undoes: 'a' }));
    expect([...undoneIds(once)]).toEqual(['a']);
    const twice = withEntry(once, entry('c', { undoes: 'b' }));
    expect([...undoneIds(twice)]).toEqual(['b']);
    expect(viewOf(twice).map(({ id, canUndo }) => [id, canUndo])).toEqual([
      ['c', true],
      ['b', false],
      ['a', true],
    ]);
  });

  it('shows of long sets the first, with their number', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${at}.vn`);
    const [part] = viewOf(historyOf(entry('a', { parts: [added(...names)] })))[0]!.parts;
    expect(part).toMatchObject({ addedCount: 40, added: names.slice(0, 10) });
  });

  it('reads what it wrote, and of anything else what can be read', () => {
    const history = historyOf(entry('a', { by: 'first' }), entry('b', { undoes: 'a', waits: true }));
    expect(parseHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
    for (const odd of [undefined, null, 4, { entries: 'x' }]) expect(parseHistory(odd)).toEqual(noHistory);
    const half = parseHistory({ entries: [{ ...entry('a'), parts: [added('a.vn'), { kind: 'magic' }] }, 7] });
    expect(half.entries).toEqual([entry('a', { isCut: true })]);
  });
});

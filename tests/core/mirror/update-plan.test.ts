import { describe, expect, it } from 'vitest';
import type { MirrorDelta, MirrorIndex, MirrorPart } from '../../../src/core/mirror/mirror-index';
import { planUpdate } from '../../../src/core/mirror/update-plan';

const sha = (digit: string) => digit.repeat(64);
const delta = (from: number, to: number, bytes = 10): MirrorDelta => ({
  file: `gambling-${from}-${to}.delta.gz`,
  bytes,
  sha256: sha('d'),
  from,
  to,
});
const part = (deltas: MirrorDelta[]): MirrorPart => ({
  lines: 5,
  sha256: sha('a'),
  version: 5,
  snapshot: { file: 'gambling-5.txt.gz', bytes: 1000, sha256: sha('5') },
  deltas,
});
const indexOf = (parts: MirrorIndex['parts']): MirrorIndex => ({
  format: 1,
  version: 5,
  issuedAt: '2026-11-26T00:00:00.000Z',
  parts,
});
const updateFrom = (version: number, deltas: MirrorDelta[]) =>
  planUpdate(
    indexOf({ gambling: part(deltas) }),
    new Map([['gambling', { version, sha256: sha('b') }]]),
  ).updates.get('gambling')?.update;

describe('the plan of an update', () => {
  it('fetches nothing of what is held already', () => {
    const plan = planUpdate(
      indexOf({ gambling: part([]) }),
      new Map([['gambling', { version: 1, sha256: sha('a') }]]),
    );
    expect(plan).toEqual({ updates: new Map(), gone: [] });
  });

  it('takes the snapshot of what is new, follows deltas of what is held', () => {
    expect(planUpdate(indexOf({ gambling: part([]) }), new Map()).updates.get('gambling')?.update.kind).toBe(
      'snapshot',
    );
    const update = updateFrom(2, [delta(1, 2), delta(2, 4), delta(4, 5)]);
    expect(update?.kind === 'deltas' && update.deltas.map(({ from, to }) => [from, to])).toEqual([
      [2, 4],
      [4, 5],
    ]);
  });

  it('takes the snapshot where the chain is torn, too heavy, or leads nowhere', () => {
    expect(updateFrom(2, [delta(4, 5)])?.kind).toBe('snapshot');
    expect(updateFrom(2, [delta(2, 5, 600)])?.kind).toBe('snapshot');
    expect(updateFrom(2, [delta(2, 2), delta(2, 1)])?.kind).toBe('snapshot');
    expect(updateFrom(9, [delta(2, 5)])?.kind).toBe('snapshot');
  });

  it('names what the index no longer has', () => {
    expect(planUpdate(indexOf({}), new Map([['drugs', { version: 1, sha256: sha('b') }]])).gone).toEqual([
      'drugs',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseSealedElsewhere, sealElsewhere } from '../../../src/core/journal/adopt';
import { verifyJournal } from '../../../src/core/journal/verify';
import { allEvents, createBench, noon, primitives, readerOf, stop, writerOf } from './workbench';

describe('an event of a private window', () => {
  it('is chained, read and counted like any other, once', async () => {
    const bench = await createBench();
    const sealed = await sealElsewhere(primitives, await bench.ports.target(), stop('private.example'));
    const received = parseSealedElsewhere(JSON.parse(JSON.stringify(sealed)))!;
    const writer = writerOf(bench);
    expect(await writer.adopt(received)).toBe(true);
    expect(await writer.adopt(received)).toBe(false);
    await writer.append(stop('open.example', noon));
    expect((await allEvents(bench)).map(({ hostname }) => hostname)).toEqual([
      'private.example',
      'open.example',
    ]);
    const [bucket] = await readerOf(bench).buckets('2026-01-12', '2026-01-12');
    expect(bucket?.children['']?.kinds.stopped).toBe(2);
    const { store, vault, head } = bench;
    const rest = { checkpoint: undefined, today: '2026-01-12', keepDays: 30, isFull: true };
    const { findings } = await verifyJournal({ store, primitives, vault, head, ...rest });
    expect(findings.map(({ id }) => id)).toEqual(['checkpoint-missing']);
  });

  it('is refused when it cannot be one', () => {
    const good = { generation: 1, day: '2026-01-12', ephemeral: 'AAAA', event: 'AAAA', bucket: 'AAAA' };
    expect(parseSealedElsewhere(good)).toEqual(good);
    for (const bad of [
      undefined,
      'x',
      {},
      { ...good, day: 'x' },
      { ...good, event: '*' },
      { ...good, generation: 'a' },
    ]) {
      expect(parseSealedElsewhere(bad)).toBeUndefined();
    }
    expect(parseSealedElsewhere({ ...good, event: 'A'.repeat(20_000) })).toBeUndefined();
  });
});

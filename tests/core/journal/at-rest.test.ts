import { describe, expect, it } from 'vitest';
import { createJournalDatabase } from '../../../src/platform/journal-database';
import { bytesOfDatabase, collect, disguises } from './bytes-at-rest';
import { createBench, dayMs, noon, readerOf, stop, writerOf } from './workbench';

const hostnames = ['nhacai-bimat.example', 'visited.vn', 'xn--hc-4ja.example'];
const secrets = [...hostnames, 'gambling', 'child-anh', 'stopped', '12-15'];

describe('what lies on the disk', () => {
  it('names no site, category, child or kind, in no encoding, before and after summing up', async () => {
    const name = 'journal-at-rest';
    const bench = await createBench(createJournalDatabase(name));
    const writer = writerOf(bench);
    for (let at = 0; at < 90; at += 1) {
      const more = { childId: 'child-anh', profile: '12-15' as const, detail: hostnames[at % 3]! };
      await writer.append(stop(hostnames[at % 3]!, noon + (at % 3) * dayMs, more));
    }
    await bench.store.setNote('checkpoint', new Uint8Array([1, 2, 3]));
    for (const isSummedUp of [false, true]) {
      if (isSummedUp) await readerOf(bench).compact(await writer.endSegment());
      const stored = await bytesOfDatabase(name);
      collect(bench.head, stored as Buffer[]);
      expect(stored.length).toBeGreaterThan(90);
      for (const secret of secrets) {
        for (const disguise of disguises(secret)) {
          expect(stored.filter((bytes) => bytes.includes(disguise))).toEqual([]);
        }
      }
    }
    expect((await readerOf(bench).events(Number.MAX_SAFE_INTEGER, 500)).events).toHaveLength(90);
  });

  it('would be found by this search if it were there', async () => {
    for (const form of [
      { host: hostnames[0] },
      { bytes: new TextEncoder().encode(`..${hostnames[0]}..`) },
      { text: btoa(`ab${hostnames[0]}yz`) },
      { [`key.${hostnames[0]}`]: 1 },
      { wide: Buffer.from(`x${hostnames[0]}`, 'utf16le') },
    ]) {
      const stored: Buffer[] = [];
      collect(form, stored);
      const hits = disguises(hostnames[0]!).filter((word) => stored.some((bytes) => bytes.includes(word)));
      expect(hits.length).toBeGreaterThan(0);
    }
  });
});

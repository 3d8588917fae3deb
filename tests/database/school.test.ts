import { describe, expect, it } from 'vitest';
import { troubles } from '../simulation/bad-mirror';
import { simulate } from '../simulation/simulate';
import { programs } from './victoria';

if (programs === undefined) console.log('skipped: no victoria-metrics in this system’s packages');

/** A short day; `npm run bench -- --only school` spends ten minutes with forty clients. */
describe.skipIf(programs === undefined)('a school’s day with kills and a mirror that lies', () => {
  it('loses nothing, counts nothing twice, and takes no list that was not rightly published', async () => {
    const result = await simulate({ clients: 12, processes: 2, seconds: 0, say: () => undefined });
    expect(result.wrongSeries).toEqual([]);
    expect(result.mergedStops).toBe(result.expectedStops);
    expect(result.wrongHeld).toEqual([]);
    expect(result.events).toBeGreaterThan(12);
    expect(result.databaseKills).toBeGreaterThan(0);
    expect(result.clientKills).toBeGreaterThan(0);
    expect(Object.keys(result.troubled).sort()).toEqual(troubles.filter((each) => each !== 'none').sort());
  }, 300_000);
});

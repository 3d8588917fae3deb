import { afterAll, beforeAll, expect, it } from 'vitest';
import { wanted } from '../bypass/addresses';
import { addressTechniques } from '../bypass/techniques';
import { Guarded } from './harness/guarded';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '12-15' });
});
afterAll(() => guarded.close());

it.each(addressTechniques)('$id', async ({ address = '' }) => {
  await guarded.stopAt(address, { verdict: 'block' });
});

it('not one byte reached the site they all lead to', async () => {
  await guarded.expectNoByteTo(wanted);
  expect(addressTechniques.length).toBeGreaterThan(70);
});

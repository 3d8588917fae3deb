import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from '../harness/guarded';
import { watchKind } from './flash';
import { kinds } from './kinds';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '7-11' });
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe('no frame shows the flagged picture', () => {
  it.each(kinds)('$name', async (kind) => {
    const seen = await watchKind(guarded.browser, guarded.loopback, kind);
    expect(seen.frames).toBeGreaterThan(0);
    expect({ pixels: seen.pixels > 60 ? seen.pixels : 0, styles: seen.styles }).toEqual({
      pixels: 0,
      styles: [],
    });
  });

  it('the same page shows it where the veil is off', async () => {
    await guarded.guardian.set({ veil: 'off' });
    const [plain] = kinds;
    const seen = await watchKind(guarded.browser, guarded.loopback, plain!);
    expect(seen.pixels).toBeGreaterThan(10_000);
    await guarded.guardian.set({ veil: 'auto' });
  });
});

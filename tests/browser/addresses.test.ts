import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostSpellings, ipSpellings, ownNetwork, spelled } from '../cases/host-spellings';
import { harmlessWrapped, wrappedAddresses } from '../cases/wrapped-addresses';
import { Guarded } from './harness/guarded';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

describe('a listed hostname', () => {
  it.each(hostSpellings)('is stopped when written with $name', async ({ url }) => {
    await guarded.stopAt(url, { verdict: 'block', category: 'gambling', layer: 'list' });
    await guarded.expectNoByteTo(spelled);
  });
});

describe('a public IP address', () => {
  it.each(ipSpellings)('is stopped as $name', async ({ url, canonical }) => {
    await guarded.stopAt(url, { verdict: 'block', layer: 'ip' });
    await guarded.expectNoByteTo(canonical);
  });

  it.each(ownNetwork)('of one’s own network opens: %s', async (url) => {
    await guarded.openAt(url);
  });
});

describe('an address inside another', () => {
  it.each(wrappedAddresses)('is stopped: $name', async ({ url, silent }) => {
    await guarded.stopAt(url, { verdict: 'block' });
    await guarded.settle();
    expect(silent.flatMap((hostname) => guarded.loopback.traffic.bytesTo(hostname))).toEqual([]);
  });

  it.each(harmlessWrapped)('opens when nothing speaks against it: %s', async (url) => {
    await guarded.openAt(url);
    expect(guarded.loopback.traffic.arrivals.map((each) => each.url)).toContain(new URL(url).href);
  });
});

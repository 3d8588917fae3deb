import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { hostSpellings, ipSpellings, ownNetwork, spelled } from '../cases/host-spellings';
import { wrappedAddresses } from '../cases/wrapped-addresses';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
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
    for (const hostname of silent) await guarded.expectNoByteTo(hostname);
  });
});

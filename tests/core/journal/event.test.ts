import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundEvent } from '../../../src/core/journal/event';
import { noon, stop } from './workbench';

const hostsOnly = { keepAddresses: false };

describe('an event', () => {
  it('is kept as it is when it is within bounds', () => {
    expect(boundEvent(stop('a.vn'), hostsOnly)).toEqual(stop('a.vn'));
  });

  it('carries no address unless the guardian wants addresses', () => {
    const given = {
      ...stop('a.vn'),
      address: 'https://a.vn/x?q=1',
      detail: 'went to https://me:pw@a.vn:8080/x?q=1 now',
    };
    const kept = boundEvent(given, hostsOnly);
    expect(kept).not.toHaveProperty('address');
    expect(kept?.detail).toBe('went to https://a.vn:8080 now');
    expect(boundEvent(given, { keepAddresses: true })?.address).toBe('https://a.vn/x?q=1');
  });

  it('that a child sought help names no site', () => {
    const given = { at: noon, kind: 'help-opened', hostname: 'a.vn', address: 'https://a.vn/' };
    expect(boundEvent(given, { keepAddresses: true })).toEqual({ at: noon, kind: 'help-opened' });
  });

  it('is bounded in every field, and nothing throws', () => {
    fc.assert(
      fc.property(fc.record({ at: fc.integer(), kind: fc.constant('asked') }), fc.object(), (base, more) => {
        const event = boundEvent({ ...more, ...base }, hostsOnly);
        expect(Object.keys(event ?? {}).length).toBeLessThanOrEqual(10);
      }),
    );
    const long = 'x'.repeat(10_000);
    const event = boundEvent(
      { at: 1, kind: 'asked', hostname: long, childId: long, detail: long, number: 1e30 },
      hostsOnly,
    );
    expect([event?.hostname, event?.childId, event?.detail].map((text) => text?.length)).toEqual([
      253, 64, 200,
    ]);
    expect(event?.number).toBe(1_000_000_000);
    for (const bad of [
      null,
      'x',
      3,
      {},
      { at: Number.NaN, kind: 'asked' },
      { at: 1e300, kind: 'asked' },
      { at: 1, kind: 'x' },
    ]) {
      expect(boundEvent(bad, hostsOnly)).toBeUndefined();
    }
  });
});

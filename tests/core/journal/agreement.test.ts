import { describe, expect, it } from 'vitest';
import { asAgreed, isAskedToAgree, parseAgreement } from '../../../src/core/journal/agreement';
import { eventKinds, type JournalEvent } from '../../../src/core/journal/event';
import { profiles } from '../../../src/core/policy/categories';

const full: Omit<JournalEvent, 'kind'> = {
  at: 5,
  hostname: 'secret.example',
  address: 'https://secret.example/x',
  category: 'games',
  layer: 'list',
  profile: '12-15',
  detail: 'secret.example',
  number: 3,
};

describe('what a child said to being recorded', () => {
  it('is asked from seven years to seventeen', () => {
    expect(profiles.filter(isAskedToAgree)).toEqual(['7-11', '12-15', '16-17']);
  });

  it('leaves counts alone where it does not agree, and everything otherwise', () => {
    for (const kind of ['stopped', 'warned', 'went-on', 'active', 'asked', 'granted', 'slipped'] as const) {
      const event = { ...full, kind };
      const counted = { at: 5, kind, category: 'games', profile: '12-15', number: 3 };
      expect(asAgreed(event, { agrees: false, at: 1 })).toEqual(counted);
      expect(asAgreed(event, { agrees: true, at: 1 })).toBe(event);
      expect(asAgreed(event, undefined)).toBe(event);
    }
  });

  it('hides nothing that is about the protection itself', () => {
    const own = eventKinds.filter((kind) => {
      const event = { at: 1, kind, detail: 'x' };
      return asAgreed(event, { agrees: false, at: 1 }) === event;
    });
    for (const kind of ['settings-changed', 'protection-gap', 'wrong-pin', 'clock-back'] as const) {
      expect(own).toContain(kind);
    }
  });

  it('is read back only where it is whole', () => {
    expect(parseAgreement({ agrees: false, at: 1 })).toEqual({ agrees: false, at: 1 });
    for (const junk of [undefined, null, 1, {}, { agrees: 'no', at: 1 }, { agrees: true }]) {
      expect(parseAgreement(junk)).toBeUndefined();
    }
  });
});

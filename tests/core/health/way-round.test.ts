import { describe, expect, it } from 'vitest';
import { isWayRound } from '../../../src/core/health/way-round';

const other = { id: 'x', name: 'Free VPN', type: 'extension', enabled: true };

describe('an extension that can lead past the filter', () => {
  it('is seen by its permission, while it is on', () => {
    expect(isWayRound({ ...other, permissions: ['storage', 'proxy'] })).toBe(true);
    expect(isWayRound({ ...other, permissions: ['vpnProvider'] })).toBe(true);
    expect(isWayRound({ ...other, permissions: ['proxy'], enabled: false })).toBe(false);
  });

  it('is no theme, no dictionary and no blocker of advertisements', () => {
    expect(isWayRound({ ...other, permissions: ['webRequest', 'declarativeNetRequest', 'tabs'] })).toBe(
      false,
    );
    expect(isWayRound({ ...other, type: 'theme' })).toBe(false);
    expect(isWayRound(other)).toBe(false);
  });
});

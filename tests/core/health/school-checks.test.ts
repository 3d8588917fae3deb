import { describe, expect, it } from 'vitest';
import { type SchoolFacts, schoolCheckIds, schoolChecksOf } from '../../../src/core/health/school-checks';

const good: SchoolFacts = {
  installType: 'admin',
  isManaged: true,
  policyProblems: 0,
  locked: ['profile', 'safeSearch', 'lists'],
  isWhole: true,
  names: 100_000,
  isAnyListFailing: false,
  mirror: 'good',
  isSearchSafe: true,
  isPrivateCovered: true,
  otherExtensions: 0,
  hasPin: true,
  isPinManaged: true,
  clockOffMs: 2_000,
};
const states = (changes: Partial<SchoolFacts>) => {
  const checks = schoolChecksOf({ ...good, ...changes });
  return schoolCheckIds.filter((id) => checks[id].state !== 'good').map((id) => `${id} ${checks[id].state}`);
};
const unseen = ['tools unknown', 'doh unknown', 'guest unknown'];

describe('the self-test of a school’s computer', () => {
  it('is green where the kit did its work, but for what no extension can see', () => {
    expect(states({})).toEqual(unseen);
    const checks = schoolChecksOf(good);
    expect(schoolCheckIds.filter((id) => checks[id].isLocked)).toEqual([
      'forced',
      'policy',
      'profile',
      'lists',
      'mirror',
      'search',
      'pin',
    ]);
  });

  it.each<[Partial<SchoolFacts>, string]>([
    [{ installType: 'normal' }, 'forced bad'],
    [{ isManaged: false }, 'policy bad'],
    [{ policyProblems: 1 }, 'policy bad'],
    [{ locked: ['safeSearch'] }, 'profile attention'],
    [{ isWhole: false }, 'rules bad'],
    [{ names: 0 }, 'lists bad'],
    [{ isAnyListFailing: true }, 'lists attention'],
    [{ mirror: 'none' }, 'mirror attention'],
    [{ mirror: 'stale' }, 'mirror bad'],
    [{ mirror: 'unreadable' }, 'mirror bad'],
    [{ isSearchSafe: false }, 'search bad'],
    [{ locked: ['profile'] }, 'search attention'],
    [{ isPrivateCovered: false }, 'private unknown'],
    [{ otherExtensions: 2 }, 'extensions attention'],
    [{ hasPin: false }, 'pin attention'],
    [{ clockOffMs: -3_600_000 }, 'clock bad'],
  ])('finds %j', (changes, found) => expect(states(changes)).toEqual([found, ...unseen]));
});

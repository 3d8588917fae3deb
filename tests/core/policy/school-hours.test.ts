import { describe, expect, it } from 'vitest';
import { atMoment } from '../../../src/core/policy/at-moment';
import { configurationOf, verdictIn } from '../../../src/core/policy/configuration';
import { parsePolicy } from '../../../src/core/policy/policy';
import { nextHours, readSchoolHours } from '../../../src/core/policy/school-hours';
import { defaultSettings } from '../../../src/core/policy/settings';
import { momentOf } from '../../../src/core/time/zone';

const zone = 'Asia/Ho_Chi_Minh';
/** A Thursday of term. */
const day = '2026-11-26';
const at = (hour: number, minute = 0, of = day) => momentOf(of, hour * 60 + minute, zone);
const mornings = [{ days: [1, 2, 3, 4, 5], from: '07:00', to: '11:30' }];
const family = { ...defaultSettings, profile: '16-17', categories: { games: 'limit' } } as const;

function inForce(managed: object, now: number, adultUntil?: number) {
  const { policy, problems } = parsePolicy(managed);
  return { ...atMoment(configurationOf(family, policy), { now, zone, adultUntil }), problems };
}

describe('the school’s hours', () => {
  const schoolHours = JSON.stringify([
    { hours: mornings, categories: { social: 'block', chat: 'block' } },
    { hours: [{ days: [4], from: '09:00', to: '10:00' }], profile: '12-15', categories: { chat: 'allow' } },
  ]);
  const managed = { schoolHours };

  it('close social networks in school, and hand over to the family’s rules outside', () => {
    const before = inForce(managed, at(6, 59));
    expect(verdictIn(before, 'social')).toBe('allow');
    expect(before.locked).toEqual([]);
    const inSchool = inForce(managed, at(7));
    expect(verdictIn(inSchool, 'social')).toBe('block');
    expect(verdictIn(inSchool, 'games')).toBe('limit');
    expect(inSchool.profile).toBe('16-17');
    expect(inSchool.locked).toEqual(['profile', 'categories']);
    expect(verdictIn(inForce(managed, at(11, 30)), 'social')).toBe('allow');
  });

  it('give a class the profile of its grade for its period; the later entry wins', () => {
    const period = inForce(managed, at(9, 15));
    expect(period.profile).toBe('12-15');
    expect([verdictIn(period, 'social'), verdictIn(period, 'chat')]).toEqual(['block', 'allow']);
  });

  it('hold neither on Sundays nor on public holidays', () => {
    expect(verdictIn(inForce(managed, at(8, 0, '2026-11-29')), 'social')).toBe('allow');
    expect(verdictIn(inForce(managed, at(8, 0, '2026-09-02')), 'social')).toBe('allow');
  });

  it('tell when they change next', () => {
    expect(inForce(managed, at(6)).changesAt).toBe(at(7));
    expect(inForce(managed, at(7)).changesAt).toBe(at(9));
    expect(inForce(managed, at(11, 30)).changesAt).toBe(at(7, 0, '2026-11-27'));
    expect(nextHours(readSchoolHours([{ hours: [] }])!, at(8), zone)).toBeUndefined();
  });

  it.each(['', 'x', '{}', '[{"hours":[{"from":"7","to":"8"}]}]', '[{"hours":[],"profile":"13"}]'])(
    'that cannot be read (%s) never weaken: social networks are closed at all hours',
    (text) => {
      const broken = inForce({ schoolHours: text }, at(20));
      expect(broken.problems.map(({ key }) => key)).toEqual(['schoolHours']);
      expect(verdictIn(broken, 'social')).toBe('block');
    },
  );
});

describe('a teacher’s minutes', () => {
  const lab = { profile: '7-11', categories: { video: 'block' }, lab: { adultMinutes: 30 } };

  it('open the adult profile and end by themselves', () => {
    const open = inForce(lab, at(8), at(8, 30));
    expect([open.profile, verdictIn(open, 'video'), open.changesAt]).toEqual(['adult', 'allow', at(8, 30)]);
    expect(verdictIn(open, 'illegal')).toBe('block');
    const over = inForce(lab, at(8, 30), at(8, 30));
    expect([over.profile, verdictIn(over, 'video'), over.adultUntil]).toEqual(['7-11', 'block', undefined]);
  });

  it('open nothing where no policy makes a computer room', () => {
    expect(inForce({ profile: '7-11' }, at(8), at(9)).profile).toBe('7-11');
  });

  it('are few, and nothing is recorded, where the policy’s lab cannot be read', () => {
    const { policy, problems } = parsePolicy({ lab: { journal: 'all' } });
    expect(policy.lab).toEqual({ journal: 'none', adultMinutes: 5, room: '' });
    expect(problems.map(({ key }) => key)).toEqual(['lab']);
    expect(parsePolicy({ lab: {} }).policy.lab).toEqual({ journal: 'none', adultMinutes: 45, room: '' });
  });
});

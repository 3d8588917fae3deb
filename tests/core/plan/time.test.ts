import { describe, expect, it } from 'vitest';
import type { Grant } from '../../../src/core/plan/grants';
import { judge } from '../../../src/core/plan/judge';
import { plan } from '../../../src/core/plan/plan';
import { createRulebook } from '../../../src/core/plan/rulebook';
import type { Configuration } from '../../../src/core/policy/configuration';
import { addTime, noTime } from '../../../src/core/time/counters';
import { everyDay, noTimeRules, type TimeRules } from '../../../src/core/time/rules';
import { standingOf } from '../../../src/core/time/standing';
import { weekOf } from '../../../src/core/time/week';
import { noon, sampleConfiguration, sampleKnowledge } from './sample-knowledge';

const zone = 'Asia/Ho_Chi_Minh';
const game = {
  hostname: 'games.example',
  site: 'games.example',
  categories: ['games' as const],
  isLearning: false,
};
/** A time at which the sample's noon lies. */
const now = weekOf([{ days: [0, 1, 2, 3, 4, 5, 6], from: 11 * 60, to: 14 * 60 }]);

function world(
  rules: Partial<TimeRules>,
  playedMinutes = 0,
  changes: Partial<Configuration> = {},
  grants: Grant[] = [],
) {
  const time = { ...noTimeRules, ...rules };
  const configuration = sampleConfiguration({ profile: '16-17', isSetUp: true, ...changes, time });
  const counters = addTime(noTime, [game], playedMinutes * 60_000, time);
  const standing = standingOf({ rules: time, counters, active: [], now: noon, zone });
  const book = createRulebook(configuration, sampleKnowledge, grants, noon, new Map(), standing);
  const made = plan({
    configuration,
    grants,
    now: noon + 1_000,
    rulesets: ['games', 'help'],
    approved: [],
    delta: {},
    learned: [],
    passes: [],
    documents: [],
    films: [],
    below: {},
    time: standing,
    learning: [...sampleKnowledge.learning],
    gateUrl: 'chrome-extension://id/gate/index.html',
  });
  const verdict = (url: string) => {
    const { verdict: found, layer, detail } = judge(url, book);
    return layer === 'time' ? `${found} ${detail}` : found;
  };
  return { verdict, plan: made, timed: made.sessionRules.filter(({ id }) => id >= 500 && id < 510) };
}

describe('time closes', () => {
  it('everything at night but help and the school’s own sites, also what a family always opens', () => {
    const { verdict, timed } = world({ bedtime: now }, 0, {
      allowed: ['news.example'],
      schoolSites: ['thcs.example'],
    });
    for (const url of ['https://news.example/', 'https://school.example/', 'https://any.example/x']) {
      expect(verdict(url), url).toBe('limit bedtime');
    }
    expect(verdict('https://tongdai111.vn/')).toBe('allow');
    expect(verdict('https://thcs.example/')).toBe('allow');
    expect(verdict('https://porn.example/')).toBe('block');
    expect(timed).toHaveLength(1);
    expect(timed[0]?.condition.excludedRequestDomains).toBeUndefined();
  });

  it('all but learning and what a family always opens while there is school', () => {
    const { verdict, timed } = world({ homework: now }, 0, { allowed: ['news.example/world'] });
    expect(verdict('https://school.example/')).toBe('allow');
    expect(verdict('https://news.example/world/1')).toBe('allow');
    expect(verdict('https://news.example/sport')).toBe('limit homework');
    expect(verdict('https://any.example/')).toBe('limit homework');
    expect(timed[0]?.condition.excludedRequestDomains).toEqual(['news.example', 'school.example']);
  });

  it('all but learning when the day is used up', () => {
    const { verdict } = world(
      { budgets: [{ of: { kind: 'all' }, minutes: everyDay(30), isFirm: true }] },
      30,
    );
    expect(verdict('https://school.example/')).toBe('allow');
    expect(verdict('https://any.example/')).toBe('limit all');
  });

  it('a kind of site by the rules of its list, and the sites used by their names', () => {
    const budget = {
      of: { kind: 'category' as const, category: 'games' as const },
      minutes: everyDay(30),
      isFirm: true,
    };
    const open = { categories: { games: 'allow' as const }, allowed: ['games.example'] };
    const before = world({ budgets: [budget] }, 29, open);
    expect(before.verdict('https://games.example/')).toBe('allow');
    expect(before.plan.rulesets).toEqual(['help']);
    const after = world({ budgets: [budget] }, 30, open);
    expect(after.verdict('https://games.example/')).toBe('limit category');
    expect(after.verdict('https://any.example/')).toBe('allow');
    expect(after.verdict('https://translate.google.com/translate?u=https://games.example/')).toBe(
      'limit category',
    );
    expect(after.plan.rulesets).toEqual(['games', 'help']);
    expect(after.timed[0]?.condition.requestDomains).toEqual(['games.example']);
  });

  it('one site with all below it', () => {
    const budget = {
      of: { kind: 'site' as const, hostname: 'games.example' },
      minutes: everyDay(30),
      isFirm: true,
    };
    const { verdict } = world({ budgets: [budget] }, 30, { categories: { games: 'allow' } });
    expect(verdict('https://play.games.example/x')).toBe('limit site');
    expect(verdict('https://othergames.example/')).toBe('allow');
  });

  it('nothing that a guardian has just opened, but what a child started itself', () => {
    const grant = (by: Grant['by']): Grant => ({
      id: '1',
      hostname: 'games.example',
      by,
      from: noon - 1,
      until: noon + 600_000,
    });
    const budget = {
      of: { kind: 'category' as const, category: 'games' as const },
      minutes: everyDay(30),
      isFirm: true,
    };
    const limited = { categories: { games: 'limit' as const } };
    expect(
      world({ budgets: [budget] }, 30, limited, [grant('guardian')]).verdict('https://games.example/'),
    ).toBe('allow');
    expect(world({ budgets: [budget] }, 30, limited, [grant('time')]).verdict('https://games.example/')).toBe(
      'limit category',
    );
    expect(world({ bedtime: now }, 0, limited, [grant('time')]).verdict('https://games.example/')).toBe(
      'limit bedtime',
    );
  });

  it('with the next change as an alarm by the computer’s clock', () => {
    // The real time is a second behind what the computer shows.
    const { plan: made } = world({ bedtime: now });
    expect(made.nextChangeAt).toBe(Date.UTC(2026, 10, 22, 7) + 1_000);
    expect(world({}).plan.nextChangeAt).toBeUndefined();
  });
});

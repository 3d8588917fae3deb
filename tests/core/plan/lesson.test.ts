import { describe, expect, it } from 'vitest';
import { lessonAt } from '../../../src/core/lesson/held-lesson';
import type { Lesson } from '../../../src/core/lesson/lesson';
import { judge } from '../../../src/core/plan/judge';
import { plan } from '../../../src/core/plan/plan';
import { rulePriorities } from '../../../src/core/plan/rule-priorities';
import { createRulebook } from '../../../src/core/plan/rulebook';
import { noTime } from '../../../src/core/time/counters';
import { everyDay, noTimeRules, type TimeRules } from '../../../src/core/time/rules';
import { standingOf } from '../../../src/core/time/standing';
import { weekOf } from '../../../src/core/time/week';
import { lessonFrom, start } from '../lesson/sample-lesson';
import { sampleConfiguration, sampleKnowledge } from './sample-knowledge';

const zone = 'Asia/Ho_Chi_Minh';
const now = start + 60_000;
const always = weekOf([{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 }]);
const work = ['games.example', 'unknown.example/bai-1.pdf', 'https://youtube.com/watch?v=abcdefghijk'];

interface Given {
  readonly lesson?: Partial<Lesson>;
  readonly isTrusted?: boolean;
  readonly rules?: Partial<TimeRules>;
  readonly at?: number;
}

function situation({ lesson = {}, isTrusted = true, rules = {}, at = now }: Given) {
  const held = { lesson: lessonFrom({ sites: work, ...lesson }), isTrusted };
  const configuration = sampleConfiguration({ schoolSites: ['truong.example'], blocked: ['cam.example'] });
  const time = standingOf({
    rules: { ...noTimeRules, ...rules },
    counters: noTime,
    active: [],
    now: at,
    zone,
  });
  return { configuration, time, lesson: lessonAt(held, at), at };
}

function verdictIn(given: Given) {
  const { configuration, time, lesson, at } = situation(given);
  const book = createRulebook(configuration, sampleKnowledge, [], at, new Map(), time, lesson.active);
  return (url: string) => {
    const { verdict, layer, detail } = judge(url, book);
    return verdict === 'allow' ? 'open' : `${layer} ${detail}`.trim();
  };
}

function planOf(given: Given, wall = 5_000) {
  const { configuration, time, lesson } = situation(given);
  return plan({
    configuration,
    time,
    lesson,
    now: wall,
    grants: [],
    rulesets: [],
    approved: [],
    delta: {},
    learned: [],
    passes: [],
    below: {},
    documents: [],
    films: [],
    learning: [],
    gateUrl: 'x',
  });
}

describe('“only this”', () => {
  it('opens what the lesson names, help and the school, and nothing else', () => {
    const verdict = verdictIn({});
    expect(verdict('https://games.example/')).toBe('open');
    expect(verdict('https://unknown.example/bai-1.pdf')).toBe('open');
    expect(verdict('https://unknown.example/bai-2.pdf')).toBe('time lesson');
    expect(verdict('https://m.youtube.com/watch?v=abcdefghijk&t=4')).toBe('open');
    expect(verdict('https://www.youtube.com/watch?v=ABCDEFGHIJK')).toBe('time lesson');
    expect(verdict('https://school.example/')).toBe('time lesson');
    expect(verdict('https://helpline.example/')).toBe('open');
    expect(verdict('https://lop.truong.example/')).toBe('open');
    expect(verdict('https://casino.example/')).toBe('list casino.example');
  });

  it('only closes where nobody vouches for it', () => {
    const verdict = verdictIn({ isTrusted: false, lesson: { sites: ['games.example', 'unknown.example'] } });
    expect(verdict('https://unknown.example/')).toBe('open');
    expect(verdict('https://games.example/')).toBe('list games.example');
    expect(verdict('https://elsewhere.example/')).toBe('time lesson');
  });

  it('outranks a blocked site that the teacher names, never what is illegal', () => {
    const verdict = verdictIn({ lesson: { sites: ['cam.example', 'horror.example'] } });
    expect(verdict('https://trang.cam.example/x')).toBe('open');
    expect(verdict('https://horror.example/')).toBe('list horror.example');
  });

  it('stands above the family’s hours and budgets, and none of them above it', () => {
    const rules: Partial<TimeRules> = {
      bedtime: always,
      budgets: [{ of: { kind: 'all' }, minutes: everyDay(0), isFirm: true }],
    };
    expect(verdictIn({ rules })('https://unknown.example/bai-1.pdf')).toBe('open');
    expect(verdictIn({ rules, isTrusted: false })('https://unknown.example/bai-1.pdf')).toBe('time bedtime');
    expect(verdictIn({ rules, lesson: { isOnlyThis: false } })('https://unknown.example/bai-1.pdf')).toBe(
      'time bedtime',
    );
  });

  it('ends by itself', () => {
    const verdict = verdictIn({ at: start + 46 * 60_000 });
    expect(verdict('https://elsewhere.example/')).toBe('open');
    expect(verdict('https://games.example/')).toBe('list games.example');
  });
});

describe('a lesson that closes nothing else', () => {
  it('opens its sites in school hours, too', () => {
    const rules = { homework: always };
    const verdict = verdictIn({ rules, lesson: { isOnlyThis: false } });
    expect(verdict('https://games.example/')).toBe('open');
    expect(verdict('https://elsewhere.example/')).toBe('time homework');
  });
});

describe('the plan in a lesson', () => {
  it('closes every page but those of the lesson’s hosts, above what the family allows, below help', () => {
    const [rule] = planOf({}).dynamicRules.filter(({ priority }) => priority === rulePriorities.lesson);
    expect(rule).toMatchObject({
      action: { type: 'redirect' },
      condition: {
        urlFilter: '|http',
        excludedRequestDomains: ['games.example', 'unknown.example', 'youtube.com'],
        resourceTypes: ['main_frame'],
      },
    });
    expect(rulePriorities.lesson).toBeGreaterThan(rulePriorities.time);
    expect(rulePriorities.lesson).toBeGreaterThan(rulePriorities.guardian + 300_999);
    expect(rulePriorities.lesson).toBeLessThan(rulePriorities.grant);
  });

  it('is made anew when the lesson begins and when it ends, whatever the computer’s clock says', () => {
    expect(planOf({}).nextChangeAt).toBe(5_000 + 44 * 60_000);
    expect(planOf({ at: start - 60_000 }).nextChangeAt).toBe(5_000 + 60_000);
    expect(planOf({ at: start - 60_000 }).dynamicRules).toEqual(planOf({ at: start + 1e9 }).dynamicRules);
    expect(planOf({ at: start + 1e9 }).nextChangeAt).toBeUndefined();
  });
});

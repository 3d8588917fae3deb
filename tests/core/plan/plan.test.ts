import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, type PlanInput, plan } from '../../../src/core/plan/plan';
import { rulePriorities } from '../../../src/core/plan/rule-priorities';
import { isOn } from '../../../src/core/plan/rulesets';
import { categories, profiles, verdicts } from '../../../src/core/policy/categories';
import { harmCategories } from '../../../src/core/policy/matrix';
import { isSafeSearchRule } from '../../../src/core/safe-search/safe-search-rules';
import { noon, sampleConfiguration } from './sample-knowledge';

const rulesets = [
  'help',
  'gate',
  'ip-address',
  'documents',
  ...categories,
  ...categories.filter((category) => !harmCategories.has(category)).map((category) => `${category}-frames`),
];

function input(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    configuration: sampleConfiguration(),
    grants: [],
    now: noon,
    rulesets,
    approved: ['toddlers.example'],
    delta: {},
    learned: [],
    passes: [],
    documents: [],
    films: [],
    below: {},
    learning: ['school.example'],
    gateUrl: 'chrome-extension://id/gate/index.html',
    ...changes,
  };
}

/** Without those that change how an address is asked for. */
const verdictRules = ({ dynamicRules }: Plan) => dynamicRules.filter((rule) => !isSafeSearchRule(rule));

describe('plan', () => {
  it('enables no more rulesets than a browser takes, at every age', () => {
    for (const profile of profiles) {
      const { rulesets: on } = plan(input({ configuration: sampleConfiguration({ profile }) }));
      expect(on.length).toBeLessThanOrEqual(50);
      expect(on).toContain('help');
    }
  });

  it('switches a category’s ruleset with its verdict', () => {
    for (const verdict of verdicts) {
      const configuration = sampleConfiguration({ categories: { forums: verdict, adult: verdict } });
      expect(isOn('forums', configuration)).toBe(verdict !== 'allow');
      expect(isOn('forums-frames', configuration)).toBe(verdict === 'block');
      expect(isOn('adult-paths', configuration)).toBe(verdict !== 'allow');
    }
    expect(isOn('illegal', sampleConfiguration({ profile: 'adult', categories: { illegal: 'allow' } }))).toBe(
      true,
    );
  });

  it('stops whatever is not approved at 0–6 only', () => {
    const ids = (profile: (typeof profiles)[number]) =>
      verdictRules(plan(input({ configuration: sampleConfiguration({ profile }) }))).length;
    expect(ids('0-6')).toBe(3);
    expect(ids('7-11')).toBe(0);
  });

  it('puts a guardian’s rules above the lists, help above both, illegal above all', () => {
    const configuration = sampleConfiguration({
      allowed: ['a.example'],
      blocked: ['b.example/x'],
      schoolSites: ['s.example'],
    });
    for (const rule of verdictRules(plan(input({ configuration })))) {
      expect(rule.priority).toBeGreaterThan(rulePriorities.list);
      expect(rule.priority).toBeLessThan(rulePriorities.help);
    }
    expect(rulePriorities.illegal).toBeGreaterThan(rulePriorities.help);
  });

  it('ends a grant on time and names the next change', () => {
    const grants = [
      { id: 'a', hostname: 'a.example', by: 'guardian', from: noon, until: noon + 500 },
      { id: 'b', hostname: 'b.example', by: 'time', from: noon, until: noon + 900 },
    ] as const;
    expect(plan(input({ grants })).nextChangeAt).toBe(noon + 500);
    const later = plan(input({ grants, now: noon + 500 }));
    expect(later.nextChangeAt).toBe(noon + 900);
    const opened = later.sessionRules.filter((rule) => rule.action.type === 'allow');
    expect(opened.flatMap((rule) => rule.condition.requestDomains)).toEqual(['b.example']);
    expect(plan(input({ grants, now: noon + 900 })).sessionRules).toEqual([]);
    // A clock set back before a grant began does not open it again.
    expect(plan(input({ grants, now: noon - 1 })).sessionRules).toEqual([]);
  });

  it('lets a gate pass through for exactly its address and tab', () => {
    const passes = [
      { url: 'https://web.archive.org/web/2020/https://open.example/#top', tabId: 7 },
      { url: 'https://proxy.example/*|^', tabId: 7 },
      { url: `https://long.example/${'x'.repeat(2000)}`, tabId: 7 },
    ];
    const { sessionRules } = plan(input({ passes }));
    expect(sessionRules.map((rule) => rule.condition)).toEqual([
      {
        urlFilter: '|https://web.archive.org/web/2020/https://open.example/|',
        resourceTypes: ['main_frame'],
        tabIds: [7],
      },
      { regexFilter: '^https://proxy\\.example/\\*\\|\\^$', resourceTypes: ['main_frame'], tabIds: [7] },
    ]);
  });

  it('gives every rule its own id, only ASCII names, and the same plan for the same input', () => {
    const address = fc.oneof(fc.domain(), fc.webUrl({ withQueryParameters: true }), fc.string());
    fc.assert(
      fc.property(
        fc.array(address, { maxLength: 40 }),
        fc.array(address, { maxLength: 40 }),
        fc.constantFrom(...profiles),
        (allowed, blocked, profile) => {
          const given = input({
            configuration: sampleConfiguration({ allowed, blocked, profile }),
            delta: { gambling: ['x.example'], games: ['y.example'] },
          });
          const { dynamicRules } = plan(given);
          expect(new Set(dynamicRules.map((rule) => rule.id)).size).toBe(dynamicRules.length);
          expect(JSON.stringify(dynamicRules)).toMatch(/^[\x20-\x7e]*$/);
          expect(plan(given)).toEqual(plan(given));
        },
      ),
    );
  });
});

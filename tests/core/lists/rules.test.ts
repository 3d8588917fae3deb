import { describe, expect, test } from 'vitest';
import { createListCompiler } from '../../../src/core/lists/compile';
import { compileRulesets, defaultRulesetOptions } from '../../../src/core/lists/rules';
import { parseListLine } from '../../../src/core/lists/syntax';
import { rulePriorities } from '../../../src/core/plan/rule-priorities';
import type { Category } from '../../../src/core/policy/categories';

function listsOf(lists: Partial<Record<Category, string[]>>) {
  const compiler = createListCompiler();
  for (const [category, lines] of Object.entries(lists) as [Category, string[]][]) {
    const take = compiler.list(category);
    for (const line of lines) for (const entry of parseListLine(line).entries) take(entry);
  }
  return compiler.finish();
}

describe('static rulesets', () => {
  test('one rule holds all names of a category that harms, for every kind of request', () => {
    const { rulesets } = compileRulesets(listsOf({ gambling: ['b.test', 'a.test', 'cờ.vn'] }));
    expect(rulesets).toEqual([
      {
        id: 'gambling',
        rules: [
          {
            id: 1,
            priority: rulePriorities.list,
            action: {
              type: 'redirect',
              redirect: { extensionPath: '/blocked/index.html?category=gambling&layer=list' },
            },
            condition: {
              requestDomains: ['a.test', 'b.test', 'xn--c-hym.vn'],
              resourceTypes: defaultRulesetOptions.harmTypes,
            },
          },
        ],
      },
    ]);
  });

  test('a category of daily life is stopped as a page, and as a frame in a ruleset of its own', () => {
    const { rulesets } = compileRulesets(listsOf({ video: ['||tube.test^', '@@||school.tube.test^'] }));
    const domains = { requestDomains: ['tube.test'], excludedRequestDomains: ['school.tube.test'] };
    expect(rulesets.map(({ id, rules }) => [id, rules[0]?.action.type, rules[0]?.condition])).toEqual([
      ['video', 'redirect', { ...domains, resourceTypes: ['main_frame'] }],
      ['video-frames', 'block', { ...domains, resourceTypes: ['sub_frame'] }],
    ]);
  });

  test('illegal outranks everything a guardian can allow', () => {
    const { rulesets } = compileRulesets(listsOf({ illegal: ['worst.test'] }));
    expect(rulesets[0]?.rules[0]?.priority).toBe(rulePriorities.illegal);
  });

  test('parts of sites get a rule each, up to the limit', () => {
    const lists = listsOf({ phishing: ['https://a.test/x', 'https://a.test/dir/', 'https://b.test/q?id=1'] });
    const { rulesets, dropped } = compileRulesets(lists, { ...defaultRulesetOptions, maxPaths: 2 });
    expect(rulesets.map(({ id }) => id)).toEqual(['phishing-paths']);
    expect(
      rulesets[0]?.rules.map(({ id, condition }) => [id, condition.urlFilter, condition.requestDomains]),
    ).toEqual([
      [1, '||a.test/dir/', ['a.test']],
      [2, '||a.test/x^', ['a.test']],
    ]);
    expect(dropped).toEqual({ 'too-many-paths': { count: 1, examples: ['b.test/q?id=1'] } });
  });

  test('what a filter would read as its own sign is left out', () => {
    const compiler = createListCompiler();
    const take = compiler.list('phishing');
    for (const path of ['/a*b', '/a|b', '/a^b']) take({ kind: 'path', hostname: 'a.test', path });
    const { rulesets, dropped } = compileRulesets(compiler.finish());
    expect(rulesets).toEqual([]);
    expect(dropped['invalid-path']?.count).toBe(3);
  });

  test('a name the browser would refuse never reaches a ruleset', () => {
    const compiler = createListCompiler();
    const take = compiler.list('adult');
    for (const hostname of ['é.test', 'UPPER.test', 'good.test', 'a b.test'])
      take({ kind: 'host', hostname });
    const { rulesets, dropped } = compileRulesets(compiler.finish());
    expect(rulesets[0]?.rules[0]?.condition.requestDomains).toEqual(['good.test']);
    expect(dropped['invalid-hostname']?.count).toBe(3);
  });
});

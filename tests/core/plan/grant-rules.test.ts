import { describe, expect, it } from 'vitest';
import { knownWrappers } from '../../../src/core/address/wrappers';
import { listedBelow } from '../../../src/core/lists/listed-below';
import { grantRules } from '../../../src/core/plan/grant-rules';
import type { Grant } from '../../../src/core/plan/grants';
import { rulePriorities } from '../../../src/core/plan/rule-priorities';
import type { Category } from '../../../src/core/policy/categories';
import { noon, sampleConfiguration } from './sample-knowledge';

const below = listedBelow(
  new Map<Category, string[]>([
    ['forums', ['forum.example']],
    ['adult', ['nude.forum.example', 'other.example']],
    ['games', ['play.forum.example']],
  ]),
);
const grantOf = (hostname: string, by: Grant['by']): Grant => ({
  id: hostname,
  hostname,
  by,
  from: noon,
  until: noon + 1000,
});
const rules = (...grants: Grant[]) =>
  grantRules({
    configuration: sampleConfiguration({ profile: '7-11' }),
    grants,
    below,
    gateUrl: 'chrome-extension://id/gate/index.html',
  });

describe('what a grant opens', () => {
  it('is told from what is listed below it under another category', () => {
    expect(below).toEqual({
      'forum.example': [
        ['nude.forum.example', 'adult'],
        ['play.forum.example', 'games'],
      ],
    });
  });

  it('leaves out what stays blocked below the site, when a child opened it', () => {
    const [allow] = rules(grantOf('forum.example', 'warning'));
    expect(allow).toMatchObject({
      priority: rulePriorities.childGrant,
      condition: { requestDomains: ['forum.example'], excludedRequestDomains: ['nude.forum.example'] },
    });
  });

  it('is the whole site when a guardian opened it', () => {
    const opened = rules(grantOf('forum.example', 'guardian'));
    expect(opened).toHaveLength(1);
    expect(opened[0]?.condition).not.toHaveProperty('excludedRequestDomains');
  });

  it('keeps the gates of a wrapper that a child opened', () => {
    const archive = knownWrappers.find(({ kind, regex }) => kind === 'archive' && regex !== undefined)!;
    const gates = rules(grantOf(archive.hostnames[0]!, 'warning')).slice(1);
    expect(gates.map((rule) => rule.condition.regexFilter)).toContain(archive.regex);
    for (const gate of gates) {
      expect(gate.priority).toBeGreaterThan(rulePriorities.childGrant);
      expect(gate.priority).toBeLessThan(rulePriorities.gatePass);
      expect(gate.id).toBeLessThan(100);
    }
  });
});

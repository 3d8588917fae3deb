import { describe, expect, it } from 'vitest';
import { documentPassRules, documentRules, isDocument } from '../../../src/core/plan/document-rules';
import { rulePriorities } from '../../../src/core/plan/rule-priorities';
import { isOn } from '../../../src/core/plan/rulesets';
import { sampleConfiguration } from './sample-knowledge';

const headers = (type: string, more: Record<string, string> = {}) =>
  new Map(Object.entries({ 'content-type': type, ...more }));

describe('rules for documents', () => {
  it('are on exactly where the veil is', () => {
    for (const [profile, veil, wanted] of [
      ['7-11', 'auto', true],
      ['7-11', 'off', false],
      ['16-17', 'auto', false],
      ['16-17', 'solid', true],
    ] as const)
      expect(isOn('documents', sampleConfiguration({ profile, veil }))).toBe(wanted);
  });

  it('look at every place a viewer can stand in, and hold what is looked at before it shows', () => {
    const rules = documentRules('chrome-extension://id/');
    const types = new Set(rules.flatMap(({ condition }) => condition.resourceTypes));
    expect([...types].sort()).toEqual(['main_frame', 'object', 'sub_frame']);
    for (const { condition } of rules)
      expect(condition.responseHeaders ?? condition.excludedResponseHeaders).toBeDefined();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('let one document through in one tab, and never what stops its address', () => {
    const rules = documentPassRules({ url: 'https://a.example/x.pdf#page=2', tabId: 7 }, 10);
    expect(rules.map(({ id }) => id)).toEqual([10, 11]);
    for (const { condition, priority } of rules) {
      expect(condition).toMatchObject({ urlFilter: '|https://a.example/x.pdf|', tabIds: [7] });
      expect(condition.responseHeaders ?? condition.excludedResponseHeaders).toBeDefined();
      expect(priority).toBeGreaterThan(rulePriorities.document);
      expect(priority).toBeLessThan(rulePriorities.school);
    }
    expect(documentPassRules({ url: `https://a.example/${'x'.repeat(2_000)}`, tabId: 7 }, 1)).toEqual([]);
  });
});

describe('a document by its headers', () => {
  it.each([
    ['https://a.example/x', headers('application/pdf'), true],
    ['https://a.example/x', headers('Application/PDF; charset=binary'), true],
    ['https://a.example/x.PDF?y=1#z', headers('application/octet-stream'), true],
    ['https://a.example/x.pdf', new Map(), true],
    [
      'https://a.example/x',
      headers('application/octet-stream', { 'content-disposition': 'attachment; filename="a.pdf"' }),
      true,
    ],
    ['https://a.example/x.pdf', headers('text/html'), false],
    ['https://a.example/?of=x.pdf', headers('application/octet-stream'), false],
    ['https://a.example/pdf', headers('application/pdfx'), false],
  ])('%s', (url, given, wanted) => expect(isDocument(url, given)).toBe(wanted));
});

import { describe, expect, it } from 'vitest';
import { readOwnTemplates, textsOf } from '../../../src/cli/train-words/corpus';
import { plan } from '../../../src/cli/train-words/learn';
import { ownLanguages, readOwnSet } from '../../../src/cli/words-eval/own-set';
import { wordClasses } from '../../../src/core/words/classes';

const plainly = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(ownLanguages)('the sentences the words layer is measured on: %s', (language) => {
  const rows = readOwnSet(language);

  it('are more than 1,500, all different, and short', () => {
    const texts = rows.map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(1_500);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.length < 8 || text.length > 240 || /[(){}|]/.test(text))).toEqual([]);
  });

  it('are about every class, each with enough to say something, and close to half of them harmless', () => {
    const count = (label: string) => rows.filter((row) => row.label === label).length;
    expect(
      rows.filter(({ label }) => label !== 'benign' && !(wordClasses as readonly string[]).includes(label)),
    ).toEqual([]);
    for (const name of wordClasses) expect(count(name), name).toBeGreaterThanOrEqual(40);
    const share = count('benign') / rows.length;
    expect(share).toBeGreaterThan(0.42);
    expect(share).toBeLessThan(0.58);
  });

  it('are the same every time, and none of them is trained on', () => {
    expect(readOwnSet(language)).toEqual(rows);
    const trained = new Set(
      textsOf(readOwnTemplates('train'), 40, plan.seed).map(({ text }) => plainly(text)),
    );
    expect(rows.filter(({ text }) => trained.has(plainly(text)))).toEqual([]);
  });
});

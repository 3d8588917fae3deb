import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf, readOwnTemplates, textsOf } from '../../../src/cli/train-words/corpus';
import { withoutMarks } from '../../../src/cli/train-words/examples';
import { readRows } from '../../../src/cli/train-words/labelled-texts';
import { referenceTexts } from '../../../src/cli/train-words/reference-texts';
import { openWords, weigh } from '../../../src/core/words/score';
import { plainLogits } from './plain-scorer';

const engine = openWords(readFileSync(new URL('../../../public/models/words.bin', import.meta.url)));
const own = textsOf(readOwnTemplates('train'), 2, 7);

/** Texts on which the scorer answers otherwise than the plain reading. */
function differing(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const plain = plainLogits(engine, text);
    return weigh(engine, text).logits.some((logit, column) => Math.abs(logit - plain[column]!) > 1e-9);
  });
}

describe('the fast scorer answers as the plain one', () => {
  it('on texts of our own, with and without marks', () => {
    const texts = own.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(300);
    expect(differing([...texts, ...texts.map(withoutMarks)])).toEqual([]);
  });

  it('on pages made of them, and on what hides words', () => {
    const pages = pagesOf(own, 60, 8).map(({ text }) => text);
    const hidden = own.slice(0, 60).map(({ text }) => [...text].join(text.length % 2 === 0 ? ' ' : '.'));
    const capitals = own.slice(60, 120).map(({ text }) => text.toUpperCase().normalize('NFD'));
    expect(differing([...pages, ...hidden, ...capitals, pages.join(' '), ''])).toEqual([]);
  });

  it('on anything', () => {
    const pieces = fc.constantFrom(
      ...'đ ị t con sex 1 @ * . , ’ \u200b 𝗮 ﷺ ngu cặc tats die88 nhacaiuytin'.split(' '),
      ' ',
      '  ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((each) => each.join('')),
    );
    fc.assert(fc.property(text, (each) => differing([each]).length === 0));
  });

  it.skipIf(!existsSync(referenceTexts))('on public sets', () => {
    const texts = [
      'ship_own_evasion.tsv',
      'ship_own_hard_benign.tsv',
      'local_vihsd_dev.tsv.gz',
      'local_news_dev_pages.tsv.gz',
    ].flatMap((name) =>
      readRows(name)
        .slice(0, 150)
        .map(({ text }) => text),
    );
    expect(differing(texts)).toEqual([]);
  });

  it.skipIf(existsSync(referenceTexts))('skipped: no reference data', () => {
    console.info('skipped: no reference data');
  });
});

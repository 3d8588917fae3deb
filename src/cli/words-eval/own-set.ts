import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnText, readOwnTemplates, readTemplates, textsOf } from '../train-words/corpus';
import { lexiconFolder } from '../word-lexicon';

export const ownLanguages = ['vi', 'en'] as const;
export type OwnLanguage = (typeof ownLanguages)[number];

/** Of one line at most so many sentences are made, so that no line outweighs the others. */
export const mostPerLine = 12;
const seed = 20_261_127;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The sentences of lists/words/eval, the same every time, without those that the training corpus may say word for word.
 * No model, threshold or lexicon may be made from them.
 */
export function readOwnSet(language: OwnLanguage): OwnText[] {
  const text = readFileSync(join(lexiconFolder, 'eval', `${language}.tsv`), 'utf8');
  const trained = new Set(textsOf(readOwnTemplates('train'), 400, seed).map((each) => plain(each.text)));
  return textsOf(readTemplates(text), mostPerLine, seed).filter((each) => !trained.has(plain(each.text)));
}

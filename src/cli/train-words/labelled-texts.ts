import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { wordClasses } from '../../core/words/classes';
import { projectRoot } from '../project-root';
import { referenceTexts } from './reference-texts';

/** A text to learn from: for each class 1, 0, or NaN where the set does not say. */
export interface LabelledText {
  readonly text: string;
  readonly truth: Float32Array;
}

/** The names of the sets' labels where they differ from ours. */
const otherNames: Readonly<Record<string, string>> = {
  bullying: 'insult',
  selfharm: 'self-harm',
  extremist: 'extremism',
  personal: 'personal-data',
};

/** One row a text: label and text. @throws Error when the file is not there */
export function readRows(name: string): { label: string; text: string; more: string[] }[] {
  const bytes = readFileSync(`${referenceTexts}/${name}`);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [label = '', body = '', ...more] = line.split('\t');
      return { label, text: body, more };
    });
}

/** What a label says of each class. A comment called toxic may be so in any way: only insult is sure. */
export function truthOf(label: string): Float32Array {
  const truth = new Float32Array(wordClasses.length);
  const name = otherNames[label] ?? label;
  const set = (each: (typeof wordClasses)[number], value: number) => {
    truth[wordClasses.indexOf(each)] = value;
  };
  if (label === 'benign' || label === 'clean' || label === 'none') return truth;
  if (label === 'toxic' || label === 'offensive' || label === 'hate') {
    for (const each of ['sexual', 'violence', 'self-harm', 'extremism', 'grooming'] as const)
      set(each, Number.NaN);
    set('insult', 1);
    set('hate', label === 'hate' ? 1 : label === 'toxic' ? Number.NaN : 0);
    return truth;
  }
  const column = (wordClasses as readonly string[]).indexOf(name);
  if (column < 0) throw new Error(`no such label: ${label}`);
  // Neighbours overlap: a threat insults, hatred insults, a trade in weapons is violent.
  if (name === 'insult') set('hate', Number.NaN);
  if (name === 'hate' || name === 'violence') set('insult', Number.NaN);
  if (name === 'hate') set('extremism', Number.NaN);
  if (name === 'violence' || name === 'extremism') {
    set('violence', Number.NaN);
    set('extremism', Number.NaN);
    set('hate', Number.NaN);
    set('scam', Number.NaN);
  }
  if (name === 'sexual' || name === 'grooming') {
    set('sexual', Number.NaN);
    set('grooming', Number.NaN);
  }
  if (name === 'scam') set('personal-data', Number.NaN);
  if (name === 'scam') set('gambling', Number.NaN);
  truth[column] = 1;
  return truth;
}

/**
 * Sets whose licence lets weights ship; of each, how often a text is shown. Of English comments that are all but all toxic
 * only every `toxicEvery`th toxic one is: else English would be toxic by itself.
 */
const shipped: readonly { name: string; repeat: number; toxicEvery?: number }[] = [
  { name: 'ship_safesense_train.tsv.gz', repeat: 3 },
  { name: 'ship_davidson_en.tsv.gz', repeat: 1, toxicEvery: 4 },
  { name: 'ship_toxic_spans_en.tsv.gz', repeat: 1, toxicEvery: 3 },
  { name: 'ship_openai_moderation_half_en.tsv.gz', repeat: 2 },
  { name: 'ship_sms_spam_en.tsv.gz', repeat: 1 },
  { name: 'ship_multijail_half_vi_en.tsv', repeat: 2 },
  { name: 'ship_own_templates.tsv.gz', repeat: 1 },
  { name: 'ship_ud_vtb_benign.tsv.gz', repeat: 2 },
];

export function readShippedTexts(): LabelledText[] {
  return shipped.flatMap(({ name, repeat, toxicEvery = 1 }) => {
    const rows = readRows(name).filter(({ label }, at) => label !== 'toxic' || at % toxicEvery === 0);
    const texts = rows.map(({ label, text }) => ({ text, truth: truthOf(label) }));
    return Array.from({ length: repeat }, () => texts).flat();
  });
}

/** What the project itself tells children and grown-ups of these things, in both languages: harmless, in hard words. */
export function readTold(): LabelledText[] {
  const folder = join(projectRoot, 'content');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .flatMap((path) => textsIn(JSON.parse(readFileSync(join(folder, path), 'utf8'))));
  return [...new Set(texts)].map((text) => ({ text, truth: truthOf('benign') }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return / .* /.test(value) && !value.startsWith('http') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

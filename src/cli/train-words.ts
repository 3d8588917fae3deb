/**
 * Trains the model that reads texts and writes public/models/words.bin: the lexicon of lists/words, what the model
 * learned beside it, and thresholds. Weights come from sets whose licence allows it and from texts of our own;
 * newspapers and comments without a licence are counted over for thresholds and collisions, nothing more.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordClasses } from '../core/words/classes';
import { compileLexicon } from '../core/words/lexicon';
import { readLexicon } from '../core/words/lexicon-text';
import { openWords } from '../core/words/score';
import { encodeWords, type WordsHeader } from '../core/words/words-file';
import { projectRoot } from './project-root';
import { thresholdsFor } from './train-words/calibrate';
import { collisionsIn } from './train-words/collisions';
import { pagesOf, readOwnTemplates, textsOf } from './train-words/corpus';
import { examplesOf } from './train-words/examples';
import { readRows, readShippedTexts, readTold, truthOf } from './train-words/labelled-texts';
import { learn, plan, quantise } from './train-words/learn';
import { referenceTexts } from './train-words/reference-texts';
import { readLexiconFiles } from './word-lexicon';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const textsPerTemplate = 40;
const pages = 6_000;

if (!existsSync(referenceTexts)) {
  say(`No reference data in ${referenceTexts}: nothing to learn from. The model that ships stays as it is.`);
  process.exit(1);
}
const started = Date.now();
const text = readLexiconFiles();
const written = readLexicon(text);
const texts = (name: string) => readRows(name).map((row) => row.text);
const newsPages = texts('local_news_train_pages.tsv.gz');
const collisions = collisionsIn(newsPages.slice(0, 3_000), compileLexicon(written), 2);
say(`${written.length} lines of the lexicon, ${collisions.length} runs that collide without marks`);

const lexicon = compileLexicon(written, new Set(collisions));
const own = textsOf(readOwnTemplates('train'), textsPerTemplate, plan.seed);
const labelled = [
  ...readShippedTexts(),
  ...readTold(),
  ...[...own, ...pagesOf(own, pages, plan.seed + 2)].map((each) => ({
    text: each.text,
    truth: truthOf(each.label),
  })),
];
say(`${labelled.length} texts, ${own.length} of our own besides ${pages} pages made of them`);
const learned = learn(examplesOf(labelled, lexicon), say);
const { weights, scales } = quantise(learned);
const header: WordsHeader = {
  classes: wordClasses,
  bits: plan.bits,
  scales: scales.map((scale) => Number(scale.toPrecision(6))),
  biases: [...learned.biases].map((bias) => Number(bias.toPrecision(6))),
  thresholds: Object.fromEntries(
    ['page', 'title', 'query', 'chat'].map((kind) => [kind, wordClasses.map(() => 0)]),
  ),
  lexicon: text,
  collisions,
};
const engine = openWords(encodeWords(header, weights));
const titles = texts('local_news_train_titles.tsv.gz').slice(0, 12_000);
const questions = texts('local_vimq_train.tsv.gz').slice(0, 3_500);
const talk = readRows('local_victsd_train.tsv.gz').flatMap((row) =>
  row.label === 'benign' ? [row.text] : [],
);
const chat = thresholdsFor(engine, 'chat', [...talk.slice(0, 3_000), ...questions], 0.001);
const toxic = wordClasses.indexOf('insult');
const hate = wordClasses.indexOf('hate');
// What is cruel among comments is a matter of degree: there the threshold is where both errors weigh the
// same, counted over ViHSD's training part.
chat[toxic] = 0.1;
chat[hate] = 0.3;
const title = thresholdsFor(engine, 'title', titles, 0.0003);
// A comment often is set like a title.
title[toxic] = Math.min(title[toxic]!, 0.9);
title[hate] = Math.min(title[hate]!, 1.5);
const thresholds = {
  page: thresholdsFor(engine, 'page', newsPages.slice(3_000, 6_000), 0.0003),
  title,
  query: thresholdsFor(engine, 'query', [...questions, ...titles.slice(0, 3_000)], 0.0008),
  chat,
};
for (const [kind, values] of Object.entries(thresholds)) {
  say(`${kind}: ${wordClasses.map((name, at) => `${name} ${values[at]!.toFixed(2)}`).join(', ')}`);
}
const rounded = Object.fromEntries(
  Object.entries(thresholds).map(([kind, values]) => [kind, values.map((each) => Number(each.toFixed(3)))]),
);
const bytes = encodeWords({ ...header, thresholds: rounded }, weights);
writeFileSync(join(projectRoot, 'public', 'models', 'words.bin'), bytes);
say(
  `public/models/words.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped; ${Math.round((Date.now() - started) / 1000)} s`,
);

/**
 * `npm run words:eval`: what the words layer finds and misses, on public sets and on texts of our own, and beside it
 * what npm's packages do. `--show` prints examples; `--packages FOLDER` names where those packages are installed.
 */
import { wordClasses } from '../core/words/classes';
import { needOf } from '../core/words/need';
import { scorePage } from '../core/words/page';
import { scoreText } from '../core/words/score';
import { guessKind } from '../core/words/text-kind';
import { parseArguments } from './arguments';
import { readWordsEngine } from './words-engine';
import { howToInstall, openBaselines } from './words-eval/baselines';
import { costOf } from './words-eval/cost';
import { countAll, f1, macroF1, percent } from './words-eval/figures';
import { pagesOf } from './words-eval/own-pages';
import { ownLanguages, readOwnSet } from './words-eval/own-set';
import { type EvalRow, type EvalSet, harmless, readEvalSets } from './words-eval/sets';
import { isRude, sideBySide, sideBySideColumns } from './words-eval/side-by-side';

const { values, flags } = parseArguments(process.argv.slice(2), { values: ['packages'], flags: ['show'] });
const engine = readWordsEngine();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const isShown = flags.has('show');

const otherNames: Record<string, string> = {
  bullying: 'insult',
  selfharm: 'self-harm',
  extremist: 'extremism',
};
const classOf = ({ label }: EvalRow) => otherNames[label] ?? label;
const classesIn = ({ text, kind }: EvalRow): string[] =>
  scoreText(engine, text, kind ?? guessKind(text)).map((finding) => finding.class);

function toxic({ name, rows }: EvalSet): void {
  const counts = countAll(
    rows,
    (row) => !harmless.has(row.label),
    (row) => isRude(engine, row),
  );
  const { tp, fp, fn } = counts;
  say(
    `${name}: toxic macro-F1 ${macroF1(counts).toFixed(3)}, precision ${percent(tp, tp + fp)}, recall ${percent(tp, tp + fn)}, of ${rows.length}`,
  );
}

function alarms({ name, rows }: EvalSet): void {
  const by = new Map<string, number>();
  let wrong = 0;
  const examples: string[] = [];
  for (const row of rows) {
    const classes = classesIn(row);
    if (classes.length === 0) continue;
    wrong += 1;
    if (examples.length < 25) examples.push(`    ${classes.join()}: ${row.text.slice(0, 140)}`);
    for (const each of classes) by.set(each, (by.get(each) ?? 0) + 1);
  }
  const perThousand = ((1_000 * wrong) / rows.length).toFixed(1);
  say(
    `${name}: ${wrong} of ${rows.length} falsely alarmed, ${perThousand} of 1,000 (${[...by].map((each) => each.join(' ')).join(', ')})`,
  );
  if (isShown) say(examples.join('\n'));
}

function recall({ name, rows }: EvalSet, groupOf: (row: EvalRow) => string): void {
  const groups = new Map<string, { any: number; right: number; all: number }>();
  const missed: string[] = [];
  for (const row of rows) {
    if (harmless.has(row.label)) continue;
    const group = groups.get(groupOf(row)) ?? { any: 0, right: 0, all: 0 };
    const classes = classesIn(row);
    group.all += 1;
    if (classes.length > 0) group.any += 1;
    else missed.push(`    ${row.label}: ${row.text.slice(0, 100)}`);
    if (classes.includes(classOf(row))) group.right += 1;
    groups.set(groupOf(row), group);
  }
  const sum = (of: (each: { any: number; all: number }) => number) =>
    [...groups.values()].reduce((total, each) => total + of(each), 0);
  const all = sum((each) => each.all);
  say(
    `${name}: ${percent(
      sum((each) => each.any),
      all,
    )} of ${all} found`,
  );
  for (const [group, each] of groups)
    say(
      `  ${group}: ${percent(each.any, each.all)} found, ${percent(each.right, each.all)} as what it is, of ${each.all}`,
    );
  if (isShown) say(missed.slice(0, 120).join('\n'));
}

/** A class that another harmful text is found as, too, counts neither for nor against: they overlap. */
function perClass({ name, rows }: EvalSet): void {
  say(`${name}: class, precision, recall, F1`);
  const found = new Map(rows.map((row) => [row, classesIn(row)]));
  for (const each of wordClasses) {
    const own = rows.filter((row) => classOf(row) === each || harmless.has(row.label));
    const { tp, fp, fn } = countAll(
      own,
      (row) => classOf(row) === each,
      (row) => found.get(row)!.includes(each),
    );
    say(`  ${each}: ${percent(tp, tp + fp)}, ${percent(tp, tp + fn)}, ${f1({ tp, fp, fn }).toFixed(3)}`);
  }
}

function cards({ name, rows }: EvalSet): void {
  let met = 0;
  let falsely = 0;
  const wrong: string[] = [];
  const needy = rows.filter((row) => row.label.startsWith('help') || row.label === 'self-harm');
  const others = rows.filter((row) => harmless.has(row.label));
  for (const row of needy) {
    if (needOf(engine, row.text) !== undefined) met += 1;
    else wrong.push(`    missed: ${row.text}`);
  }
  for (const row of others) {
    if (needOf(engine, row.text) === undefined) continue;
    falsely += 1;
    wrong.push(`    ${needOf(engine, row.text)}: ${row.text.slice(0, 120)}`);
  }
  say(
    `${name}: ${percent(met, needy.length)} of ${needy.length} meet a card, ${percent(falsely, others.length)} of ${others.length} others`,
  );
  if (isShown) say(wrong.slice(0, 40).join('\n'));
}

const sets = new Map(readEvalSets().map((set) => [set.name, set]));
const on = (name: string, measure: (set: EvalSet) => void): void => {
  const set = sets.get(name);
  if (set === undefined) say(`${name}: skipped: no reference data`);
  else measure(set);
};
for (const name of ['ViHSD dev', 'SafeSense dev', 'ViCTSD valid', 'OLID train']) on(name, toxic);
for (const name of ['news pages', 'sensitive news', 'news titles', 'health questions', 'TED', 'hard benign'])
  on(name, alarms);
on('queries and chats', (set) => recall(set, (row) => row.label));
on('evasions', (set) => recall(set, (row) => row.form));
on('chats beside health questions and hard benign', perClass);
for (const name of ['help queries', 'health questions', 'news titles']) on(name, cards);

for (const language of ownLanguages) {
  const rows = readOwnSet(language).map((each): EvalRow => ({ ...each, form: '', kind: undefined }));
  const benign = rows.filter((row) => harmless.has(row.label));
  recall({ name: `own set, ${language}, harmful`, rows }, () => 'all');
  alarms({ name: `own set, ${language}, hard benign`, rows: benign });
  perClass({ name: `own set, ${language}, ${rows.length} sentences`, rows });
  for (const wanted of ['gambling', 'sexual', 'scam', 'drugs', 'benign'] as const) {
    const pages = pagesOf(language, wanted, rows);
    const found = pages.filter((page) => {
      const classes = scorePage(engine, page, false).map((finding) => finding.class);
      return wanted === 'benign' ? classes.length > 0 : classes.includes(wanted);
    });
    say(
      `pages made of the own set, ${language}, ${wanted}: ${percent(found.length, pages.length)} of ${pages.length} found`,
    );
  }
}
on('news pages', ({ rows }) => {
  const texts = rows.slice(0, 1_500).map((row) => row.text);
  const cost = costOf(texts, (text) => void scoreText(engine, text, 'page'));
  say(`cost: ${cost.toFixed(1)} µs of processor time a KB of news pages, the best of five runs`);
});
const folder = values.get('packages');
const { found, missing } = folder === undefined ? { found: [], missing: [] } : await openBaselines(folder);
if (folder === undefined) say(`npm packages: not asked for (${howToInstall}; then --packages FOLDER)`);
for (const id of missing) say(`${id}: skipped: not installed`);
for (const row of [sideBySideColumns, sideBySideColumns.map(() => '---'), ...sideBySide(engine, found, sets)])
  say(`| ${row.join(' | ')} |`);

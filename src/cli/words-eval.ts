/** `npm run words:eval`: what the words layer finds and misses, on public sets and on texts of our own. */
import { wordClasses } from '../core/words/classes';
import { needOf } from '../core/words/need';
import { scoreText } from '../core/words/score';
import { guessKind } from '../core/words/text-kind';
import { readWordsEngine } from './words-engine';
import { type EvalRow, type EvalSet, readEvalSets } from './words-eval/sets';

const engine = readWordsEngine();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const isShown = process.argv.includes('--show');

const harmless = new Set(['benign', 'clean', 'none']);
const otherNames: Record<string, string> = {
  bullying: 'insult',
  selfharm: 'self-harm',
  extremist: 'extremism',
};
const classesIn = ({ text, kind }: EvalRow): string[] =>
  scoreText(engine, text, kind ?? guessKind(text)).map((finding) => finding.class);
const isRude = (classes: readonly string[]): boolean =>
  classes.some((each) => each === 'insult' || each === 'hate' || each === 'violence' || each === 'sexual');

function f1(truePositive: number, falsePositive: number, falseNegative: number): number {
  return (2 * truePositive) / Math.max(1, 2 * truePositive + falsePositive + falseNegative);
}

function toxic({ name, rows }: EvalSet): void {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const row of rows) {
    const isFound = isRude(classesIn(row));
    if (harmless.has(row.label)) counts[isFound ? 'fp' : 'tn'] += 1;
    else counts[isFound ? 'tp' : 'fn'] += 1;
  }
  const { tp, fp, fn, tn } = counts;
  const macro = (f1(tp, fp, fn) + f1(tn, fn, fp)) / 2;
  say(
    `${name}: toxic macro-F1 ${macro.toFixed(3)}, precision ${percent(tp, tp + fp)}, recall ${percent(tp, tp + fn)}, of ${rows.length}`,
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
  say(
    `${name}: ${wrong} of ${rows.length} falsely alarmed, ${percent(wrong, rows.length)} (${[...by].map((each) => each.join(' ')).join(', ')})`,
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
    if (classes.includes(otherNames[row.label] ?? row.label)) group.right += 1;
    groups.set(groupOf(row), group);
  }
  const all = [...groups.values()].reduce((sum, each) => sum + each.all, 0);
  const any = [...groups.values()].reduce((sum, each) => sum + each.any, 0);
  say(`${name}: ${percent(any, all)} of ${all} found`);
  for (const [group, each] of groups)
    say(
      `  ${group}: ${percent(each.any, each.all)} found, ${percent(each.right, each.all)} as what it is, of ${each.all}`,
    );
  if (isShown) say(missed.slice(0, 120).join('\n'));
}

function perClass({ name, rows }: EvalSet): void {
  say(`${name}: class, precision, recall, F1`);
  const found = rows.map(classesIn);
  for (const each of wordClasses) {
    const counts = { tp: 0, fp: 0, fn: 0 };
    rows.forEach((row, at) => {
      const isTrue = (otherNames[row.label] ?? row.label) === each;
      const isFound = found[at]!.includes(each);
      if (isTrue && isFound) counts.tp += 1;
      else if (isTrue) counts.fn += 1;
      else if (isFound && harmless.has(row.label)) counts.fp += 1;
    });
    const { tp, fp, fn } = counts;
    say(`  ${each}: ${percent(tp, tp + fp)}, ${percent(tp, tp + fn)}, ${f1(tp, fp, fn).toFixed(3)}`);
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

function cost(rows: readonly EvalRow[]): void {
  const texts = rows.slice(0, 1_500).map((row) => row.text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const started = process.cpuUsage();
    for (const text of texts) scoreText(engine, text, 'page');
    const used = process.cpuUsage(started);
    best = Math.min(best, (used.user + used.system) / (bytes / 1024));
  }
  say(
    `cost: ${best.toFixed(1)} µs of processor time a KB, the best of five runs over ${(bytes / 2 ** 20).toFixed(1)} MB`,
  );
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
on('help queries', cards);
on('health questions', cards);
on('news titles', cards);
on('news pages', (set) => cost(set.rows));

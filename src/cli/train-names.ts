/** Trains the host-name score on the reference data and writes public/models/names.bin. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodeNameWeights } from './train-names/encode';
import { tabulate } from './train-names/feature-table';
import { foldsOf, type Grouping, scoreUnseen } from './train-names/folds';
import { readLabelledNames, type Source } from './train-names/labelled-names';
import { SCALE } from './train-names/learn';
import { shareStopped, type Thresholds, thresholdAt } from './train-names/thresholds';
import { defaultPlan, type TrainingPlan, train } from './train-names/train';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const option = (name: string, standard: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
};
const plan: TrainingPlan = {
  ...defaultPlan,
  bits: option('bits', defaultPlan.bits),
  keep: option('keep', defaultPlan.keep),
  kinds: option('kinds', defaultPlan.kinds),
  lambda1: option('lambda1', defaultPlan.lambda1),
  alpha: option('alpha', defaultPlan.alpha),
  passes: option('passes', defaultPlan.passes),
  passesKept: option('passes-kept', defaultPlan.passesKept),
};
const FOLDS = 4;
const rates = [0.0001, 0.00015, 0.0002, 0.0003, 0.0005, 0.001];
const groups: [string, Source[]][] = [
  ['adult', ['adult', 'adult-vn']],
  ['adult-vn', ['adult-vn']],
  ['gambling', ['gambling', 'gambling-vn']],
  ['gambling-vn', ['gambling-vn']],
  ['CORE', ['core']],
  ['RANKED', ['ranked']],
];
const names = readLabelledNames();
const table = tabulate(names, plan.bits);
say(`${names.length} names, ${(table.buckets.length / names.length).toFixed(1)} features each`);
let thresholds: Thresholds = { adult: 9, gambling: 9 };
for (const grouping of (option('hard', 0) ? ['family'] : ['name']) as Grouping[]) {
  const fold = foldsOf(names, FOLDS, grouping);
  const used = [0, 1, 2, 3].slice(0, option('folds', FOLDS));
  const logits = scoreUnseen(names, table, fold, used, plan, say);
  const isCounted = (index: number): boolean => used.includes(fold[index]!);
  if (option('show', 0))
    for (const c of [0, 1] as const) {
      say(
        [...names.keys()]
          .filter((i) => isCounted(i) && names[i]!.source === 'core')
          .sort((a, b) => logits[2 * b + c]! - logits[2 * a + c]!)
          .slice(0, 50)
          .map((i) => `${names[i]!.name}:${logits[2 * i + c]!.toFixed(1)}`)
          .join(' '),
      );
    }
  for (const rate of rates) {
    const at = {
      adult: thresholdAt(names, logits, 0, isCounted, rate),
      gambling: thresholdAt(names, logits, 1, isCounted, rate),
    };
    if (rate === 0.0002) thresholds = at;
    const cells = groups.map(([title, sources]) => {
      const { stopped, of } = shareStopped(names, logits, sources, isCounted, at);
      return `${title} ${((100 * stopped) / of).toFixed(title === title.toUpperCase() ? 3 : 1)}`;
    });
    say(
      `${grouping} ${(100 * rate).toFixed(3)} % ${at.adult.toFixed(2)} ${at.gambling.toFixed(2)}: ${cells.join('  ')}`,
    );
  }
}
if (option('write', 0)) {
  const trained = train(names, table, () => true, plan, say);
  const bytes = encodeNameWeights({
    bits: plan.bits,
    ...trained,
    settings: {
      scale: SCALE,
      adultBias: trained.adultBias,
      gamblingBias: trained.gamblingBias,
      adultThreshold: thresholds.adult,
      gamblingThreshold: thresholds.gambling,
      innerMargin: 2,
    },
  });
  mkdirSync('public/models', { recursive: true });
  writeFileSync('public/models/names.bin', bytes);
  say(`public/models/names.bin: ${bytes.length} bytes`);
}

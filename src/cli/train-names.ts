/**
 * Trains the host-name score on the reference data and writes public/models/names.bin: first four models that each
 * leave out a quarter, for honest figures and for the thresholds, then the one that ships, from everything.
 * `--family` measures with mirrors of a name kept together as well; `--measure-only` writes nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeNameWeights } from './train-names/encode';
import { tabulate } from './train-names/feature-table';
import { foldsOf, type Grouping, scoreUnseen } from './train-names/folds';
import { readLabelledNames } from './train-names/labelled-names';
import { SCALE } from './train-names/learn';
import { referenceFolder } from './train-names/reference';
import { nearest, report } from './train-names/report';
import { type Thresholds, thresholdsFor } from './train-names/thresholds';
import { plan, train } from './train-names/train';

/** The share of the benign core that the shipped thresholds stop in cross-validation, both categories together. */
const SHIPPED_RATE = 0.0004;
/** How much more than its site a label left of the registrable domain must score. */
const INNER_MARGIN = 3;
const FOLDS = 4;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const asked = (option: string): boolean => process.argv.includes(option);

if (!existsSync(referenceFolder)) {
  say(`No reference data in ${referenceFolder}: nothing to learn from. The model that ships stays as it is.`);
  process.exit(1);
}
const started = Date.now();
const names = readLabelledNames();
const table = tabulate(names, plan.bits);
say(`${names.length} names, ${(table.buckets.length / names.length).toFixed(1)} features each`);

function measure(grouping: Grouping): Thresholds {
  const fold = foldsOf(names, FOLDS, grouping);
  const logits = scoreUnseen(names, table, fold, FOLDS, say);
  say(
    `\nSplit by ${grouping}; share stopped at a rate of the benign core (of these as the right category), %\n`,
  );
  say(report(names, logits, fold));
  say(`\nhighest of the core, adult: ${nearest(names, logits, 0)}`);
  say(`\nhighest of the core, gambling: ${nearest(names, logits, 1)}\n`);
  return thresholdsFor(names, logits, () => true, SHIPPED_RATE);
}

function ship(thresholds: Thresholds): void {
  const trained = train(names, table, () => true);
  const { adultBias, gamblingBias } = trained;
  const bytes = encodeNameWeights({
    bits: plan.bits,
    ...trained,
    settings: {
      scale: SCALE,
      adultBias,
      gamblingBias,
      adultThreshold: thresholds.adult,
      gamblingThreshold: thresholds.gambling,
      innerMargin: INNER_MARGIN,
    },
  });
  const folder = join('public', 'models');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'names.bin'), bytes);
  say(
    `public/models/names.bin: ${bytes.length} bytes, thresholds ${thresholds.adult} and ${thresholds.gambling}`,
  );
}

const thresholds = measure('name');
if (!asked('--measure-only')) ship(thresholds);
if (asked('--family')) measure('family');
say(`${((Date.now() - started) / 1000).toFixed(0)} s`);

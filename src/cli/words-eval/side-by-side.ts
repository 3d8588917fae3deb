import { scoreText, type WordsEngine } from '../../core/words/score';
import { guessKind } from '../../core/words/text-kind';
import type { Baseline } from './baselines';
import { costOf } from './cost';
import { countAll, macroF1, percent } from './figures';
import { ownLanguages, readOwnSet } from './own-set';
import { type EvalRow, type EvalSet, harmless } from './sets';

const rude = new Set(['insult', 'hate', 'violence', 'sexual']);

/** What our classes call rude, as the lists of bad words mean it. */
export function isRude(engine: WordsEngine, { text, kind }: EvalRow): boolean {
  return scoreText(engine, text, kind ?? guessKind(text)).some((finding) => rude.has(finding.class));
}

/** What of a text the systems find, ours and the packages, a row a system; `–` where there is no reference data. */
export function sideBySide(
  engine: WordsEngine,
  baselines: readonly Baseline[],
  sets: ReadonlyMap<string, EvalSet>,
): string[][] {
  const ours = (row: EvalRow) => isRude(engine, row);
  const systems: [string, (row: EvalRow) => boolean][] = [
    ['Mầm Xanh (insult, hate, violence, sexual)', ours],
    ...baselines.map(({ name, isBad }): [string, (row: EvalRow) => boolean] => [
      name,
      ({ text }) => isBad(text),
    ]),
  ];
  const toxic = (name: string, isBad: (row: EvalRow) => boolean) => {
    const rows = sets.get(name)?.rows;
    return rows === undefined
      ? '–'
      : macroF1(countAll(rows, (row) => !harmless.has(row.label), isBad)).toFixed(3);
  };
  const alarms = (name: string, isBad: (row: EvalRow) => boolean) => {
    const rows = sets.get(name)?.rows.slice(0, 1_500);
    return rows === undefined ? '–' : percent(rows.filter(isBad).length, rows.length, 1);
  };
  const own = ownLanguages.map((language) =>
    readOwnSet(language).map((each): EvalRow => ({ ...each, form: '', kind: undefined })),
  );
  const texts = own.flat().map(({ text }) => text);
  return systems.map(([name, isBad]) => [
    name,
    toxic('ViHSD dev', isBad),
    toxic('SafeSense dev', isBad),
    toxic('OLID train', isBad),
    alarms('news pages', isBad),
    alarms('sensitive news', isBad),
    ...own.flatMap((rows) => {
      const bad = rows.filter(({ label }) => rude.has(label));
      const good = rows.filter(({ label }) => harmless.has(label));
      return [
        percent(bad.filter(isBad).length, bad.length, 0),
        percent(good.filter(isBad).length, good.length, 1),
      ];
    }),
    costOf(texts, (text) => void isBad({ text, label: '', form: '', kind: undefined }), 2).toFixed(0),
  ]);
}

export const sideBySideColumns = [
  'system',
  'ViHSD',
  'SafeSense',
  'OLID',
  'news pages, false',
  'sensitive news, false',
  'own vi, found',
  'own vi, false',
  'own en, found',
  'own en, false',
  'µs a KB of short texts',
];

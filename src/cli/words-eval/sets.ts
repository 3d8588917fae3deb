import { existsSync } from 'node:fs';
import type { TextKind } from '../../core/words/classes';
import { readOwnTemplates, textsOf } from '../train-words/corpus';
import { readRows } from '../train-words/labelled-texts';
import { referenceTexts } from '../train-words/reference-texts';

/** A row of a set to measure on. */
export interface EvalRow {
  readonly label: string;
  readonly text: string;
  readonly form: string;
  readonly kind: TextKind | undefined;
}

export interface EvalSet {
  readonly name: string;
  readonly rows: readonly EvalRow[];
}

const sensitive =
  /ma túy|ma tuý|đánh bạc|cá độ|hiếp dâm|dâm ô|mại dâm|giết|tự tử|cờ bạc|cần sa|heroin|lừa đảo|khủng bố|chém|xâm hại/i;

/** Everything there is to measure on; sets that are not there are left out. */
export function readEvalSets(): EvalSet[] {
  const own = textsOf(readOwnTemplates('eval'), 14, 7).map((each) => ({
    ...each,
    form: '',
    kind: undefined,
  }));
  const sets: EvalSet[] = [{ name: 'own sentences', rows: own }];
  if (!existsSync(referenceTexts)) return sets;
  const rows = (name: string, kind?: TextKind): EvalRow[] =>
    readRows(name).map(({ label, text, more }) => ({ label, text, form: more[0] ?? '', kind }));
  const news = rows('local_news_dev_pages.tsv.gz', 'page');
  return [
    ...sets,
    { name: 'ViHSD dev', rows: rows('local_vihsd_dev.tsv.gz') },
    { name: 'SafeSense dev', rows: rows('ship_safesense_dev.tsv.gz') },
    { name: 'ViCTSD valid', rows: rows('local_victsd_valid.tsv.gz') },
    { name: 'OLID train', rows: rows('local_olid_train_en.tsv.gz') },
    { name: 'news pages', rows: news },
    { name: 'sensitive news', rows: news.filter(({ text }) => sensitive.test(text.slice(0, 400))) },
    { name: 'news titles', rows: rows('local_news_train_titles.tsv.gz').slice(12_000) },
    { name: 'health questions', rows: rows('local_vimq_train.tsv.gz').slice(3_500) },
    { name: 'TED', rows: rows('local_ted_vi_en.tsv.gz') },
    { name: 'hard benign', rows: rows('ship_own_hard_benign.tsv') },
    { name: 'queries and chats', rows: rows('ship_own_chat_query.tsv') },
    { name: 'evasions', rows: rows('ship_own_evasion.tsv') },
    { name: 'help queries', rows: rows('ship_own_help_queries.tsv', 'query') },
  ];
}

import { existsSync } from 'node:fs';
import type { TextKind } from '../../core/words/classes';
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

/** The labels of what must stay open. */
export const harmless: ReadonlySet<string> = new Set(['benign', 'clean', 'none']);

/** Everything there is to measure on; sets that are not there are left out. */
export function readEvalSets(): EvalSet[] {
  if (!existsSync(referenceTexts)) return [];
  const rows = (name: string, kind?: TextKind): EvalRow[] =>
    readRows(name).map(({ label, text, more }) => ({ label, text, form: more[0] ?? '', kind }));
  const news = rows('local_news_dev_pages.tsv.gz', 'page');
  const health = rows('local_vimq_train.tsv.gz').slice(3_500);
  const hardBenign = rows('ship_own_hard_benign.tsv');
  const chats = rows('ship_own_chat_query.tsv');
  return [
    { name: 'ViHSD dev', rows: rows('local_vihsd_dev.tsv.gz') },
    { name: 'SafeSense dev', rows: rows('ship_safesense_dev.tsv.gz') },
    { name: 'ViCTSD valid', rows: rows('local_victsd_valid.tsv.gz') },
    { name: 'OLID train', rows: rows('local_olid_train_en.tsv.gz') },
    { name: 'news pages', rows: news },
    { name: 'sensitive news', rows: news.filter(({ text }) => sensitive.test(text.slice(0, 400))) },
    { name: 'news titles', rows: rows('local_news_train_titles.tsv.gz').slice(12_000) },
    { name: 'health questions', rows: health },
    { name: 'TED', rows: rows('local_ted_vi_en.tsv.gz') },
    { name: 'hard benign', rows: hardBenign },
    { name: 'queries and chats', rows: chats },
    { name: 'chats beside health questions and hard benign', rows: [...chats, ...health, ...hardBenign] },
    { name: 'evasions', rows: rows('ship_own_evasion.tsv') },
    { name: 'help queries', rows: rows('ship_own_help_queries.tsv', 'query') },
  ];
}

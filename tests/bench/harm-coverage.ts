import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '../../src/core/plan/rulebook';
import { countBy, judgeHosts, percent } from './judge-hosts';
import { hasReference, referenceFolder, referenceHosts, referenceRows } from './reference';
import type { Findings } from './report';

const popular = 10_000;
const listsThatAgree = 3;

function rowFor(title: string, hostnames: readonly string[], book: Rulebook): string[] {
  const judged = judgeHosts(hostnames, book);
  const layers = new Map(
    countBy(
      judged.filter(({ judgement }) => judgement.verdict !== 'allow'),
      ({ judgement }) => judgement.layer,
    ),
  );
  const stopped = [...layers.values()].reduce((sum, count) => sum + count, 0);
  const share = (count = 0) => percent(count, judged.length);
  return [title, `${judged.length}`, share(stopped), share(layers.get('list')), share(layers.get('name'))];
}

/** Popular sites that several harm lists name, by the category most of them give. */
function popularHarm(): Map<string, string[]> {
  const byCategory = new Map<string, string[]>();
  for (const row of referenceRows('benign/conflicts.tsv.gz')) {
    const lists = (row.lists ?? '').split(',');
    const position = Number(row.position || Number.POSITIVE_INFINITY);
    if (position > popular || lists.length < listsThatAgree) continue;
    const category = row.harmful_categories ?? '';
    byCategory.set(category, [...(byCategory.get(category) ?? []), row.domain ?? '']);
  }
  return byCategory;
}

/** How much of what harm lists name is stopped: their popular part, and what is new since the lists were frozen. */
export function harmCoverage(book: Rulebook, say: (text: string) => void): Findings {
  const raw: Record<string, unknown> = {};
  const rows: string[][] = [];
  if (hasReference('benign/conflicts.tsv.gz')) {
    say('popular sites of harm lists');
    const groups = [...popularHarm()].sort((a, b) => b[1].length - a[1].length);
    const all = groups.flatMap(([, names]) => names);
    rows.push(rowFor('popular, all categories', all, book));
    for (const [category, names] of groups.filter(([, each]) => each.length >= 10)) {
      rows.push(rowFor(`popular: ${category}`, names, book));
    }
    raw.popularOpen = judgeHosts(all, book)
      .filter(({ judgement }) => judgement.verdict === 'allow')
      .map(({ hostname }) => hostname);
  }
  const fresh = hasReference('temporal')
    ? readdirSync(join(referenceFolder, 'temporal')).filter((name) => name.includes('_new-since'))
    : [];
  for (const name of fresh) {
    say(name);
    rows.push(rowFor(`new: ${name.replace('.txt.gz', '')}`, referenceHosts(`temporal/${name}`), book));
  }
  raw.rows = rows;
  const title =
    'Harmful sites stopped (block, warn or limit) under profile 7–11, bundled lists and name score';
  const columns = ['sites', 'hostnames', 'stopped', 'by list', 'by name'];
  const notes = [
    `“popular”: among the first ${popular.toLocaleString('en')} sites and named by ${listsThatAgree} or more lists, some of them wrongly.`,
    '“new”: names a well-kept list took up after the date it was frozen at; nobody can have bundled most of them.',
    'The name score was trained on these lists too, so “by name” is what it remembers, not what it foresees: for names it has not seen, see the report of `npm run train:names`.',
  ];
  return { tables: rows.length === 0 ? [] : [{ title, columns, rows, notes }], raw };
}

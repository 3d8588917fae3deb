import type { Bench } from './bench';
import { bookFor } from './decision';
import { harmCoverage } from './harm-coverage';
import { countBy, judgeHosts, percent } from './judge-hosts';
import { hasReference, referenceHosts } from './reference';
import type { Findings } from './report';

/** Sites that should open, and how large a share of them may be blocked (absent: only reported). */
const benign: readonly { readonly path: string; readonly bar?: number }[] = [
  { path: 'benign/core-public.txt.gz', bar: 0.0005 },
  { path: 'benign/vn-edu.txt', bar: 0 },
  { path: 'benign/vn-gov.txt', bar: 0 },
  { path: 'benign/never-block.tsv', bar: 0 },
  { path: 'benign/kids-and-school-allow.txt' },
  { path: 'benign/vietnam.tsv.gz' },
];
const namesShown = 12;

const kindOf = (layer: string, category?: string) =>
  `${layer}${category === undefined ? '' : `: ${category}`}`;

/** What bundled lists and name score make of sites known to be good, and of sites known to be harmful. */
export async function accuracy({ say }: Bench): Promise<Findings> {
  if (!hasReference('benign')) {
    return { tables: [], raw: 'no reference data' };
  }
  const book = await bookFor(['--profile', '7-11']);
  const raw: Record<string, unknown> = {};
  const rows: string[][] = [];
  const details: string[][] = [];
  for (const { path, bar } of benign.filter((each) => hasReference(each.path))) {
    say(path);
    const judged = judgeHosts(referenceHosts(path), book);
    const blocked = judged.filter(({ judgement }) => judgement.verdict === 'block');
    const held = judged.filter(({ judgement: { verdict } }) => verdict === 'warn' || verdict === 'limit');
    raw[path] = { hostnames: judged.length, blocked, warnedOrLimited: held.length };
    const share = blocked.length / judged.length;
    rows.push([
      path,
      `${judged.length}`,
      `${blocked.length}`,
      percent(blocked.length, judged.length),
      `${held.length}`,
      bar === undefined ? '' : `≤ ${bar * 100} %: ${share <= bar ? 'met' : 'missed'}`,
    ]);
    for (const [kind, count] of countBy(blocked, ({ judgement: j }) => kindOf(j.layer, j.category))) {
      const names = blocked
        .filter(({ judgement: j }) => kindOf(j.layer, j.category) === kind)
        .map(({ hostname }) => hostname);
      const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : '';
      details.push([path, kind, `${count}`, names.slice(0, namesShown).join(', ') + more]);
    }
  }
  const harm = harmCoverage(book, say);
  return {
    tables: [
      {
        title: 'Good sites under profile 7–11, bundled lists and name score',
        columns: ['file', 'hostnames', 'blocked', 'share', 'warned or limited', 'bar'],
        rows,
      },
      {
        title: 'Good sites that are blocked, by what blocks them',
        columns: ['file', 'layer: category', 'hostnames', 'names'],
        rows: details,
        notes: ['All names are in the JSON file.'],
      },
      ...harm.tables,
    ],
    raw: { benign: raw, harm: harm.raw },
  };
}

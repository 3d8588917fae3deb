import type { Outcome, Technique } from './technique';
import { groups, techniques } from './techniques';

const words: Readonly<Record<Outcome, string>> = {
  design: 'closed by design',
  policy: 'closed by policy',
  told: 'noticed and told',
  open: 'open',
};

/** What tries it: nothing where it takes another device, or a person. */
function testOf({ address, tested }: Technique): string {
  if (address !== undefined) return 'browser/bypass, firefox/bypass';
  return tested === undefined ? '' : tested.file.replace(/\.test\.ts$/, '');
}

/** The text of `docs/bypass.md`. */
export function bypassDocument(): string {
  const count = (outcome: Outcome) => techniques.filter((each) => each.outcome === outcome).length;
  const outcomes = Object.keys(words) as Outcome[];
  const totals = outcomes.map((outcome) => `${count(outcome)} ${words[outcome]}`).join(', ');
  const tables = groups.map(({ title, techniques: rows }) => {
    const lines = rows.map((row) => `| ${row.what} | ${words[row.outcome]} | ${row.how} | ${testOf(row)} |`);
    return [
      `## ${title}`,
      '',
      '| way | | by what, or why not | tried by |',
      '|---|---|---|---|',
      ...lines,
    ].join('\n');
  });
  return `# Ways round the filter

What a bright fifteen-year-old tries, and what becomes of it: ${totals}; ${techniques.length} in all. This page is made of
\`tests/bypass\` (a test holds the two together): a new way round is a new row there. \`npm run bypass\` tries every row
that has a test in the real browsers and prints the score. \`docs/threat-model.md\` says who is protected from whom,
\`docs/school\` writes the policies.

What is counted as an attempt for the guardian is seldom chance: over an ordinary week written by hand, and (where the
reference data is) over thirteen shapes of address about each of 17,000 harmless sites (once: 61,000) at three ages, none is
(\`tests/bypass/benign-week.test.ts\`); resolvers over HTTPS and remote control, which devices and offices ask, are left out.

${tables.join('\n\n')}
`;
}

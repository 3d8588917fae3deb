import type { Bench } from './bench';
import type { BuildKind } from './builds';
import type { Findings } from './report';

const bars: Readonly<Record<BuildKind, number>> = { bundled: 12, all: 25 };

/** The store packages, with the bundled head alone and with every reference list compiled in. */
export async function packageSize({ builds, say }: Bench): Promise<Findings> {
  const raw: Record<string, { zip: number; unpacked: number }> = {};
  const rows: string[][] = [];
  for (const kind of builds.kinds) {
    say(`packing ${kind}`);
    for (const [browser, zip] of Object.entries(builds.packages(kind))) {
      const unpacked = builds.unpacked(kind, browser);
      raw[`${kind}, ${browser}`] = { zip, unpacked };
      const judged = zip <= bars[kind] * 1e6 ? 'met' : 'missed';
      rows.push([
        kind,
        browser,
        (zip / 1e6).toFixed(2),
        (unpacked / 1e6).toFixed(2),
        `≤ ${bars[kind]}: ${judged}`,
      ]);
    }
  }
  const title = 'Store packages, MB (a million bytes)';
  return { tables: [{ title, columns: ['lists', 'browser', 'zip', 'unpacked', 'bar'], rows }], raw };
}

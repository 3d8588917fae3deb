import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledFiles, bundledGoodSites, compileFiles } from '../../src/cli/compile-files';
import { publish } from '../../src/cli/mirror/publish';
import { makeSigningKey, readSigningKey } from '../../src/cli/mirror/signing-key';
import { findListFiles } from '../../src/cli/read-lists';
import { applyDelta, diff } from '../../src/core/mirror/delta';
import { eachLine, linesOf, textOf } from '../../src/core/mirror/list-lines';
import { categories } from '../../src/core/policy/categories';
import { inventedHosts } from './addresses';
import type { Bench } from './bench';
import { hasReference, referenceFolder } from './reference';
import type { Findings } from './report';

/** Names that come and go in a day: half of a list is new after six to eight months (measured), so 0.3 % a day. */
const dailyShare = 0.003;

/** What a day's change of a school's mirror weighs, and what applying it costs. */
export async function mirrorSize({ say }: Bench): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-mirror-bench-'));
  try {
    makeSigningKey(join(folder, 'key.pem'));
    const key = readSigningKey(join(folder, 'key.pem'));
    const files = hasReference('lists')
      ? findListFiles(join(referenceFolder, 'lists')).files
      : bundledFiles();
    say(`compiling ${files.length} lists`);
    const before = await compileFiles(files, bundledGoodSites());
    const first = await publish(before, join(folder, 'mirror'), key, new Date(0));
    const names = new Map(before.lists.names);
    let changed = 0;
    for (const category of categories) {
      const all = names.get(category);
      if (all === undefined) continue;
      const count = Math.ceil((all.length * dailyShare) / 2);
      const every = Math.max(1, Math.floor(all.length / count));
      const kept = all.filter((_, at) => at % every !== 0);
      names.set(
        category,
        [...new Set([...kept, ...inventedHosts(all.length - kept.length, all.length)])].sort(),
      );
      changed += 2 * (all.length - kept.length);
    }
    const after = { ...before, lists: { ...before.lists, names } };
    const second = await publish(after, join(folder, 'mirror'), key, new Date(1));
    const lines = Object.values(first.index.parts).reduce((sum, part) => sum + part.lines, 0);
    const [largest = 'adult'] = [...names].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
    const text = textOf(linesOf(before.lists, largest));
    const delta = diff(eachLine(text), linesOf(after.lists, largest));
    const start = performance.now();
    applyDelta(text, delta);
    const applyMs = performance.now() - start;
    const share = second.deltaBytes / first.snapshotBytes;
    const row = [lines, changed].map((count) => count.toLocaleString('en'));
    return {
      tables: [
        {
          title: 'A day of a mirror',
          columns: [
            'lines',
            'lines changed',
            'snapshot, MB',
            'delta, KB',
            'share',
            'bar',
            `applying ${largest}, ms`,
          ],
          rows: [
            [
              ...row,
              (first.snapshotBytes / 1e6).toFixed(2),
              (second.deltaBytes / 1e3).toFixed(0),
              `${(share * 100).toFixed(2)} %`,
              `≤ 1 %: ${share <= 0.01 ? 'met' : 'missed'}`,
              applyMs.toFixed(0),
            ],
          ],
        },
      ],
      raw: { lines, changed, ...first, second: second.deltaBytes, applyMs },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suffixPolicyOf } from '../../core/lists/suffix-policy';
import { createListParser } from '../../core/lists/syntax';
import type { Category } from '../../core/policy/categories';
import { readHostnames } from '../good-sites';
import { bundledLists, cacheFolder, projectRoot } from '../project-root';
import type { ListFile } from '../read-lists';
import { sourceStamp } from '../source-stamp';

/**
 * Lists that AdGuard's package `@adguard/dnr-rulesets` (GPL-3.0-only) carries in full text and whose hosts harm
 * whoever opens them. Its advertising and annoyance lists are left alone: they are about parts of pages.
 */
export const packageSources: readonly { ruleset: number; category: Category; title: string }[] = [
  { ruleset: 255, category: 'phishing', title: 'Phishing URL Blocklist' },
  { ruleset: 256, category: 'phishing', title: 'Scam Blocklist by DurableNapkin' },
  { ruleset: 208, category: 'malware', title: 'Online Malicious URL Blocklist (URLhaus)' },
  { ruleset: 257, category: 'malware', title: 'uBlock Origin filters, badware risks' },
];

/**
 * Files with the hosts of the package's lists in canonical form. Made once per version of the package
 * and of the parser, kept in the cache.
 */
export function packageLists(): ListFile[] {
  // The package exports neither its manifest nor its data, so both are read from where npm put them.
  const packageFolder = join(projectRoot, 'node_modules', '@adguard', 'dnr-rulesets');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const wrongly = readHostnames(join(bundledLists, 'good', 'wrongly-listed.txt'));
  const reviewed = createHash('sha256').update(wrongly.join('\n')).digest('hex').slice(0, 8);
  const folder = freshFolder(`${version}-${sourceStamp()}-${reviewed}`);
  return packageSources.map(({ ruleset, category }) => {
    const name = `${category}.adguard-${ruleset}`;
    const path = join(folder, `${name}.txt`);
    if (!existsSync(path)) {
      const raw = readRawList(join(packageFolder, 'dist', 'filters', 'declarative'), ruleset);
      // Written beside and renamed: a run that is broken off leaves no half list behind.
      writeFileSync(`${path}.part`, canonicalText(raw, category, new Set(wrongly)));
      renameSync(`${path}.part`, path);
    }
    return { path, name, category };
  });
}

/** Makes the folder of this version and forgets those of others. */
function freshFolder(name: string): string {
  const all = join(cacheFolder, 'package-lists');
  const folder = join(all, name);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(all))
    if (other !== name) rmSync(join(all, other), { recursive: true, force: true });
  return folder;
}

/** The package keeps a list's text in the metadata of the first rule of its ruleset. */
function readRawList(folder: string, ruleset: number): string {
  const id = `ruleset_${ruleset}`;
  const rules: unknown = JSON.parse(readFileSync(join(folder, id, `${id}.json`), 'utf8'));
  const [first] = Array.isArray(rules) ? (rules as { metadata?: { rawFilterList?: unknown } }[]) : [];
  const raw = first?.metadata?.rawFilterList;
  if (typeof raw !== 'string') throw new Error(`@adguard/dnr-rulesets: ${id} holds no list text`);
  return raw;
}

/**
 * Rewrites a list so that the ordinary reader finds the same hosts in it again, quickly. The 31,000 single pages on
 * shared hosts are left out: they are gone within days, and would be 8 MB of rules.
 */
export function canonicalText(
  raw: string,
  category: Category,
  wronglyListed: ReadonlySet<string> = new Set(),
): string {
  const lines: string[] = [];
  const parser = createListParser(
    (entry) => {
      if (entry.kind === 'host' && !wronglyListed.has(entry.hostname)) lines.push(entry.hostname);
      else if (entry.kind === 'exception') lines.push(`@@||${entry.hostname}^`);
    },
    { format: 'adblock', ...suffixPolicyOf(category) },
  );
  parser.push(raw);
  parser.end();
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}

import { parseAddress } from '../../core/address/address';
import { isWithin } from '../../core/address/hostname';
import { isPublicSuffix } from '../../core/address/public-suffix';
import type { Category } from '../../core/policy/categories';
import { bundledGoodSites } from '../compile-files';
import { Fault } from '../fault';
import { type ListFile, readListFile } from '../read-lists';

export interface Explanation {
  readonly hostname: string;
  readonly isSuffix: boolean;
  /** Entries that name the host, a parent of it, or a part of the site. */
  readonly named: readonly { readonly file: string; readonly category: Category; readonly entry: string }[];
  readonly good: readonly { readonly list: string; readonly entry: string }[];
}

const shownPaths = 20;

/**
 * Which lists say something about an address, and what.
 * @throws Fault when it is no address
 */
export async function explain(files: readonly ListFile[], text: string): Promise<Explanation> {
  const hostname = parseAddress(text)?.hostname;
  if (hostname === undefined || hostname === '') {
    throw new Fault(
      `${text}: không phải tên máy hay địa chỉ web.`,
      `${text}: not a hostname or web address.`,
    );
  }
  const named: Explanation['named'][number][] = [];
  for (const { path, name, category } of files) {
    const entries = new Set<string>();
    await readListFile({ path, name, category }, (entry) => {
      if (!isWithin(hostname, entry.hostname)) return;
      if (entry.kind === 'host') entries.add(entry.hostname);
      else if (entry.kind === 'exception') entries.add(`@@${entry.hostname}`);
      else if (entry.kind === 'path' && entries.size < shownPaths) entries.add(entry.hostname + entry.path);
    });
    for (const entry of entries) named.push({ file: name, category, entry });
  }
  const good = Object.entries(bundledGoodSites()).flatMap(([list, hostnames]: [string, readonly string[]]) =>
    hostnames.filter((entry) => isWithin(hostname, entry)).map((entry) => ({ list, entry })),
  );
  return { hostname, isSuffix: isPublicSuffix(hostname), named, good };
}

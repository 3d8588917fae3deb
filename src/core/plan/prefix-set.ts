import type { Address } from '../address/address';
import { parentStart } from '../address/hostname';
import {
  type AddressPrefix,
  matchesPrefix,
  type PrefixRefusal,
  parsePrefix,
  specificity,
} from '../address/prefix';

/** Prefixes found by hostname: looking one up costs a map access per label, however many there are. */
export interface PrefixSet {
  readonly byHostname: ReadonlyMap<string, readonly AddressPrefix[]>;
  readonly refused: readonly { readonly text: string; readonly reason: PrefixRefusal }[];
}

/** Reads what a guardian or policy wrote; unreadable entries are kept apart with their reason. */
export function createPrefixSet(texts: Iterable<string>): PrefixSet {
  const byHostname = new Map<string, AddressPrefix[]>();
  const refused: { text: string; reason: PrefixRefusal }[] = [];
  for (const text of texts) {
    const parsed = parsePrefix(text);
    if (!parsed.ok) {
      refused.push({ text, reason: parsed.reason });
      continue;
    }
    const known = byHostname.get(parsed.prefix.hostname);
    if (known === undefined) byHostname.set(parsed.prefix.hostname, [parsed.prefix]);
    else known.push(parsed.prefix);
  }
  return { byHostname, refused };
}

/** The most specific prefix that the address lies under. */
export function closestPrefix(
  set: PrefixSet,
  address: Address,
  purpose: 'allow' | 'block',
): AddressPrefix | undefined {
  if (set.byHostname.size === 0) return undefined;
  let closest: AddressPrefix | undefined;
  for (let start = 0; start >= 0; start = parentStart(address.hostname, start)) {
    for (const prefix of set.byHostname.get(address.hostname.slice(start)) ?? []) {
      if (!matchesPrefix(prefix, address, purpose)) continue;
      if (closest === undefined || specificity(prefix) > specificity(closest)) closest = prefix;
    }
  }
  return closest;
}

/** The listed hostname that is this one or a parent of it. */
export function listedParent(hostnames: ReadonlySet<string>, hostname: string): string | undefined {
  if (hostnames.size === 0) return undefined;
  for (let start = 0; start >= 0; start = parentStart(hostname, start)) {
    const suffix = hostname.slice(start);
    if (hostnames.has(suffix)) return suffix;
  }
  return undefined;
}

import { coversPath, isBoundary } from './path';

/** A rule for a part of a site, as lists and rulebooks hold it. */
interface PartOfSite {
  readonly hostname: string;
  readonly path: string;
}

/** Finds the rules that cover an address in time that does not grow with the rules a big site has. */
export interface PathIndex<Rule> {
  /** @param path canonical, see `canonicalPath`: lower case, with the query */
  find(hostname: string, path: string): readonly Rule[];
}

/** Longer paths are looked at up to here, so that an address cannot make a search long. */
const maxBoundaries = 64;

export function createPathIndex<Rule extends PartOfSite>(rules: Iterable<Rule>): PathIndex<Rule> {
  const byHostname = new Map<string, Map<string, Rule[]>>();
  for (const rule of rules) {
    const byPath = byHostname.get(rule.hostname) ?? new Map<string, Rule[]>();
    byHostname.set(rule.hostname, byPath);
    const known = byPath.get(rule.path);
    if (known === undefined) byPath.set(rule.path, [rule]);
    else known.push(rule);
  }
  return {
    find(hostname, path) {
      let found: Rule[] | undefined;
      if (byHostname.size === 0) return [];
      for (let start = 0; start >= 0; ) {
        const byPath = byHostname.get(start === 0 ? hostname : hostname.slice(start));
        if (byPath !== undefined) found = [...(found ?? []), ...covering(byPath, path)];
        const dot = hostname.indexOf('.', start);
        start = dot < 0 ? -1 : dot + 1;
      }
      return found ?? [];
    },
  };
}

function covering<Rule extends PartOfSite>(byPath: ReadonlyMap<string, Rule[]>, path: string): Rule[] {
  const found: Rule[] = [...(byPath.get(path) ?? [])];
  let boundaries = 0;
  for (let end = 1; end < path.length && boundaries < maxBoundaries; end += 1) {
    const isAfterSlash = path.charCodeAt(end - 1) === 0x2f;
    if (!isAfterSlash && !isBoundary(path.charCodeAt(end))) continue;
    boundaries += 1;
    for (const rule of byPath.get(path.slice(0, end)) ?? [])
      if (coversPath(rule.path, path)) found.push(rule);
  }
  return found;
}

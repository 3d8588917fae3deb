import { isBoundary } from './path';

/** A rule for a part of a site, as lists and rulebooks hold it. */
interface PartOfSite {
  readonly hostname: string;
  readonly path: string;
}

/** Finds the rules that cover an address in time that does not grow with the number of rules a big site has. */
export interface PathIndex<Rule> {
  /** Path and query (without `?`) as the URL parser writes them, in any case. */
  find(hostname: string, path: string, query: string): readonly Rule[];
}

/** Longer addresses are looked at up to here: no rule is longer, see `canonicalPath`. */
const maxLookedAt = 1001;

const none: readonly never[] = [];

/** Indexes path rules by host and path; an answer agrees with `coversPath` rule by rule. */
export function createPathIndex<Rule extends PartOfSite>(rules: Iterable<Rule>): PathIndex<Rule> {
  const byHostname = new Map<string, Map<string, Rule[]>>();
  for (const rule of rules) {
    const byPath = byHostname.get(rule.hostname) ?? new Map<string, Rule[]>();
    byHostname.set(rule.hostname, byPath);
    byPath.set(rule.path, [...(byPath.get(rule.path) ?? []), rule]);
  }
  return {
    find(hostname, path, query) {
      let found: readonly Rule[] = none;
      if (byHostname.size === 0) return found;
      for (let start = 0; start >= 0; ) {
        const byPath = byHostname.get(start === 0 ? hostname : hostname.slice(start));
        if (byPath !== undefined) found = [...found, ...covering(byPath, comparable(path, query))];
        const dot = hostname.indexOf('.', start);
        start = dot < 0 ? -1 : dot + 1;
      }
      return found;
    },
  };
}

function comparable(path: string, query: string): string {
  return (query === '' ? path : `${path}?${query}`).slice(0, maxLookedAt).toLowerCase();
}

function covering<Rule>(byPath: ReadonlyMap<string, readonly Rule[]>, path: string): Rule[] {
  const found: Rule[] = [];
  for (let end = 1; end <= path.length; end += 1) {
    const isEnd =
      end === path.length || path.charCodeAt(end - 1) === 0x2f || isBoundary(path.charCodeAt(end));
    const rules = isEnd ? byPath.get(path.slice(0, end)) : undefined;
    if (rules !== undefined) found.push(...rules);
  }
  return found;
}

import { type Category, categories } from '../policy/categories';
import { createDropCounter, type DropReport } from './drop-report';
import type { ListEntry } from './entry';
import type { IsProtected } from './protected-hosts';
import { reduceCategory } from './reduce-category';

/** A part of a site and its category; see `coversPath` for what it covers. */
export interface CompiledPath {
  readonly category: Category;
  readonly hostname: string;
  readonly path: string;
}

/** Everything the lists say, once each, in an order that depends on nothing but their content. */
export interface CompiledLists {
  /** Sorted names without those a listed parent covers; categories without names are left out. */
  readonly names: ReadonlyMap<Category, readonly string[]>;
  /** Hosts below a listed name that its own lists keep open. */
  readonly exceptions: ReadonlyMap<Category, readonly string[]>;
  readonly paths: readonly CompiledPath[];
  readonly dropped: DropReport;
  readonly counts: Readonly<Partial<Record<Category, CategoryCounts>>>;
}

export interface CategoryCounts {
  /** Host entries as they came, repeated ones included. */
  readonly entries: number;
  readonly names: number;
  readonly exceptions: number;
  readonly paths: number;
}

/** One list's names while it is read. */
interface ListSource {
  readonly names: Set<string>;
  readonly exceptions: Set<string>;
}

export interface ListCompiler {
  /** Starts a list; exceptions it makes count within it alone. Give its entries to the answer. */
  list(category: Category): (entry: ListEntry) => void;
  /** Adds what the parser of a list had dropped already. */
  include(dropped: DropReport): void;
  finish(): CompiledLists;
}

const never: IsProtected = () => false;

/**
 * Puts any number of lists together: removes repeated names, names whose parent is listed in the same category,
 * and whatever would take a protected site along (see `protectHosts`); keeps parts of sites apart from hosts.
 */
export function createListCompiler(isProtected: IsProtected = never): ListCompiler {
  const sources = new Map<Category, ListSource[]>();
  const paths = new Map<string, CompiledPath>();
  const entries = new Map<Category, number>();
  const drops = createDropCounter();

  function readInto(source: ListSource, category: Category, entry: ListEntry): void {
    if (entry.kind === 'path') {
      const key = `${category} ${entry.hostname}${entry.path}`;
      if (paths.has(key)) drops.drop('duplicate', `${entry.hostname}${entry.path}`);
      else paths.set(key, { category, hostname: entry.hostname, path: entry.path });
    } else if (entry.kind === 'exception') {
      source.exceptions.add(entry.hostname);
    } else {
      entries.set(category, (entries.get(category) ?? 0) + 1);
      if (isProtected(entry.hostname)) drops.drop('never-block', entry.hostname);
      else if (source.names.has(entry.hostname)) drops.drop('duplicate', entry.hostname);
      else source.names.add(entry.hostname);
    }
  }

  return {
    list(category) {
      const source: ListSource = { names: new Set(), exceptions: new Set() };
      sources.set(category, [...(sources.get(category) ?? []), source]);
      return (entry) => readInto(source, category, entry);
    },
    include: (dropped) => drops.include(dropped),
    finish() {
      const names = new Map<Category, readonly string[]>();
      const exceptions = new Map<Category, readonly string[]>();
      for (const category of categories) {
        const reduced = reduceCategory(sources.get(category) ?? [], drops);
        sources.delete(category);
        if (reduced.names.length > 0) names.set(category, reduced.names);
        if (reduced.exceptions.length > 0) exceptions.set(category, reduced.exceptions);
      }
      const sortedPaths = [...paths.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
      const kept = sortedPaths.filter((path) => !isWithinListed(path, names, drops));
      return {
        names,
        exceptions,
        paths: kept,
        dropped: drops.report(),
        counts: count(names, exceptions, kept),
      };
    },
  };

  function count(
    names: CompiledLists['names'],
    exceptions: CompiledLists['exceptions'],
    kept: readonly CompiledPath[],
  ): CompiledLists['counts'] {
    const counts: Partial<Record<Category, CategoryCounts>> = {};
    for (const category of categories) {
      const found = {
        entries: entries.get(category) ?? 0,
        names: names.get(category)?.length ?? 0,
        exceptions: exceptions.get(category)?.length ?? 0,
        paths: kept.filter((path) => path.category === category).length,
      };
      if (found.entries + found.names + found.exceptions + found.paths > 0) counts[category] = found;
    }
    return counts;
  }
}

/** A part of a host that is listed as a whole in the same category says nothing new. */
function isWithinListed(
  { category, hostname, path }: CompiledPath,
  names: CompiledLists['names'],
  drops: { drop(reason: 'covered-by-parent', example: string): void },
): boolean {
  const listed = names.get(category);
  if (listed === undefined) return false;
  for (let start = 0; start >= 0; ) {
    if (hasSorted(listed, hostname.slice(start))) {
      drops.drop('covered-by-parent', `${hostname}${path}`);
      return true;
    }
    const dot = hostname.indexOf('.', start);
    start = dot < 0 ? -1 : dot + 1;
  }
  return false;
}

function hasSorted(sorted: readonly string[], wanted: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

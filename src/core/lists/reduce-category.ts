import type { DropCounter } from './drop-report';

interface Source {
  readonly names: Set<string>;
  readonly exceptions: Set<string>;
}

export interface ReducedCategory {
  readonly names: readonly string[];
  readonly exceptions: readonly string[];
}

/**
 * One category's lists made one. As in the lookup table the most specific word counts: an exception takes the same
 * host out of its own list, never out of another one. Where it lies below a name of its list, and no other list
 * names that part, it stays an exception.
 */
export function reduceCategory(sources: readonly Source[], drops: DropCounter): ReducedCategory {
  if (sources.length === 0) return { names: [], exceptions: [] };
  for (const source of sources) removeExcepted(source, drops);
  const all = unite(sources, drops);
  const exceptions = new Set<string>();
  for (const source of sources) {
    const others = sources.filter((other) => other !== source);
    for (const exception of source.exceptions) {
      const isNeeded = closest(exception, source.names) !== undefined;
      const isOverruled = others.some((other) => closest(exception, other.names) !== undefined);
      if (isNeeded && !isOverruled) exceptions.add(exception);
    }
  }
  const names: string[] = [];
  for (const name of all) {
    if (isCovered(name, all, exceptions)) drops.drop('covered-by-parent', name);
    else names.push(name);
  }
  return { names: names.sort(), exceptions: [...exceptions].sort() };
}

function removeExcepted({ names, exceptions }: Source, drops: DropCounter): void {
  for (const exception of exceptions) if (names.delete(exception)) drops.drop('excepted', exception);
}

function unite(sources: readonly Source[], drops: DropCounter): ReadonlySet<string> {
  if (sources.length === 1) return sources[0]!.names;
  const all = new Set<string>();
  for (const { names } of sources) {
    for (const name of names) {
      if (all.has(name)) drops.drop('duplicate', name);
      else all.add(name);
    }
  }
  return all;
}

/** The name itself or its nearest parent in the set. */
function closest(name: string, set: ReadonlySet<string>): string | undefined {
  for (let start = 0; ; ) {
    const suffix = start === 0 ? name : name.slice(start);
    if (set.has(suffix)) return suffix;
    const dot = name.indexOf('.', start);
    if (dot < 0) return undefined;
    start = dot + 1;
  }
}

/** A parent covers a name unless an exception lies between the two. */
function isCovered(name: string, all: ReadonlySet<string>, exceptions: ReadonlySet<string>): boolean {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const parent = name.slice(dot + 1);
    if (exceptions.has(parent)) return false;
    if (all.has(parent)) return true;
  }
  return false;
}

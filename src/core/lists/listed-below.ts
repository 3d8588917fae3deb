import type { Category } from '../policy/categories';
import type { CompiledLists } from './compile';

/** For a listed hostname those below it that are listed under another category. */
export type ListedBelow = Readonly<
  Record<string, readonly (readonly [hostname: string, category: Category])[]>
>;

/** A hosting service may have more; beyond it the worker judges, the page covered meanwhile. */
const maxBelow = 5_000;

/** What a grant for a listed site must leave out, should it be stricter than the site itself. */
export function listedBelow(names: CompiledLists['names']): ListedBelow {
  const categoriesOf = new Map<string, Category[]>();
  for (const [category, hostnames] of names) {
    for (const hostname of hostnames) {
      const known = categoriesOf.get(hostname);
      if (known === undefined) categoriesOf.set(hostname, [category]);
      else known.push(category);
    }
  }
  const below: Record<string, [string, Category][]> = {};
  for (const [hostname, own] of categoriesOf) {
    for (let dot = hostname.indexOf('.'); dot >= 0; dot = hostname.indexOf('.', dot + 1)) {
      const parent = hostname.slice(dot + 1);
      const above = categoriesOf.get(parent);
      if (above === undefined) continue;
      below[parent] ??= [];
      for (const category of own) {
        if (!above.includes(category) && below[parent].length < maxBelow)
          below[parent].push([hostname, category]);
      }
    }
  }
  return Object.fromEntries(Object.entries(below).filter(([, hostnames]) => hostnames.length > 0));
}

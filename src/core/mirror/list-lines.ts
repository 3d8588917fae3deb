/** A category as a mirror carries it: one Adblock line an entry, sorted by code units, each once, every line ended. */
import type { CompiledLists } from '../lists/compile';
import type { Category } from '../policy/categories';

/** The lines of one category; empty when the lists say nothing of it. */
export function linesOf(lists: CompiledLists, category: Category): readonly string[] {
  const paths = lists.paths.filter((path) => path.category === category);
  return [
    ...(lists.names.get(category) ?? []).map((hostname) => `||${hostname}^`),
    ...(lists.exceptions.get(category) ?? []).map((hostname) => `@@||${hostname}^`),
    ...paths.map(({ hostname, path }) => `||${hostname}${path}`),
  ].sort();
}

/** One line after the other of a text whose lines all end, without taking the text apart at once. */
export function* eachLine(text: string): Generator<string> {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    yield text.slice(from, end);
    from = end + 1;
  }
  if (from < text.length) yield text.slice(from);
}

export function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

import { isPublicSuffix, registrableDomain } from '../address/public-suffix';
import type { Category } from '../policy/categories';
import type { DropReport } from './drop-report';
import type { IsProtected } from './protected-hosts';
import { suffixPolicyOf } from './suffix-policy';
import { createListParser, type ListFormat } from './syntax';
import { createTableBuilder } from './table-builder';

/** What one list came to, ready to be kept. */
export interface ImportedList {
  readonly names: number;
  /** For `openTable`. */
  readonly table: Uint8Array<ArrayBuffer>;
  readonly paths: readonly { readonly hostname: string; readonly path: string }[];
  /** The names most likely to be met, for the browser's own rules. */
  readonly head: readonly string[];
  readonly dropped: DropReport;
}

export interface ListImporter {
  push(text: string): void;
  end(): ImportedList;
}

/** More than a 4 GB computer should carry beside its other lists. */
export const maxImportedNames = 2_500_000;
const maxPaths = 20_000;
export const maxHead = 20_000;

/**
 * Reads a list as it arrives. Memory: 8 bytes a name and the head; the text itself is not kept.
 * @throws RangeError when the list holds more names than `maxImportedNames`
 */
export function createListImporter(
  category: Category,
  format: ListFormat | 'auto',
  isProtected: IsProtected,
): ListImporter {
  const builder = createTableBuilder();
  const head = createHead();
  const paths: { hostname: string; path: string }[] = [];
  let names = 0;
  const parser = createListParser(
    (entry) => {
      if (entry.kind === 'path') {
        if (paths.length < maxPaths) paths.push({ hostname: entry.hostname, path: entry.path });
      } else if (entry.kind === 'exception') {
        builder.addException(entry.hostname, category);
      } else {
        names += 1;
        if (names > maxImportedNames) throw new RangeError('too many names');
        builder.add(entry.hostname, category);
        head.add(entry.hostname);
      }
    },
    { ...suffixPolicyOf(category), format, isProtected },
  );
  return {
    push: parser.push,
    end: () => {
      const { dropped } = parser.end();
      return { names, table: builder.finish(), paths, head: head.names(), dropped };
    },
  };
}

/**
 * Short registrable domains are the ones people type and meet: of the names in two or more popularity lists
 * the median length is 11 characters, of the tail 16. Kept bounded by throwing the longest away in batches.
 */
function createHead() {
  let kept: string[] = [];
  const byLength = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b));
  let longest = 30;
  const shrink = () => {
    kept = [...new Set(kept)].sort(byLength).slice(0, maxHead);
    if (kept.length === maxHead) longest = kept.at(-1)!.length;
  };
  return {
    add: (hostname: string) => {
      if (hostname.length > longest || hostname.split('.').length > 3) return;
      if (!isPublicSuffix(hostname) && registrableDomain(hostname) !== hostname) return;
      kept.push(hostname);
      if (kept.length >= 3 * maxHead) shrink();
    },
    names: () => {
      shrink();
      return kept;
    },
  };
}

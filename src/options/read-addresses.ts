import { parsePrefix } from '../core/address/prefix';

export interface BadLine {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'unreadable' | 'public-suffix' | 'too-many';
}

export interface ReadAddresses {
  readonly added: readonly string[];
  readonly bad: readonly BadLine[];
}

/** As many as the settings hold. */
const mostAddresses = 20_000;
const longestAddress = 2048;

/**
 * Reads pasted lines as sites or beginnings of addresses; empty lines, `#` comments and what is in `present`
 * already are skipped. Total.
 */
export function readAddresses(text: string, present: readonly string[]): ReadAddresses {
  const known = new Set(present);
  const added: string[] = [];
  const bad: BadLine[] = [];
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const entry = raw.trim();
    if (entry === '' || entry.startsWith('#') || known.has(entry)) continue;
    const parsed = parsePrefix(entry);
    if (!parsed.ok || entry.length > longestAddress) {
      const isSuffix = !parsed.ok && parsed.reason === 'public-suffix';
      bad.push({ line: at + 1, text: entry, reason: isSuffix ? 'public-suffix' : 'unreadable' });
    } else if (known.size >= mostAddresses) {
      bad.push({ line: at + 1, text: entry, reason: 'too-many' });
      break;
    } else {
      known.add(entry);
      added.push(entry);
    }
  }
  return { added, bad };
}

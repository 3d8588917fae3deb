import { parsePrefix } from '../address/prefix';

/** Which of the two lists an address is on. */
export const addressFields = ['allowed', 'blocked'] as const;
export type AddressField = (typeof addressFields)[number];

export const longestNote = 200;
/** As many as the settings hold of each list. */
export const mostAddresses = 20_000;
const longestAddress = 2048;
/** Bytes of a file of addresses: both lists full come to about a megabyte. */
export const largestAddressFile = 4 * 1024 * 1024;

export interface NotedAddress {
  readonly address: string;
  /** '' where there is none. */
  readonly note: string;
}

export interface BadLine {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'unreadable' | 'public-suffix' | 'too-many' | 'no-heading';
}

export interface ReadLines {
  readonly added: readonly NotedAddress[];
  readonly bad: readonly BadLine[];
}

const heading = '# Mầm Xanh: địa chỉ riêng / own addresses (1)';

type Entry = { readonly line: number; readonly text: string };

/** Lines that say something: no empty ones, no comments. A mark of byte order is no letter of the first line. */
function entriesOf(text: string): readonly Entry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((raw, at) => ({ line: at + 1, text: raw.trim() }))
    .filter(({ text: entry }) => entry !== '' && !entry.startsWith('#'));
}

/** What follows ` # ` is a note. */
function split(entry: string): NotedAddress {
  const [, address, note] = /^(\S.*?)\s+#\s*(.*)$/.exec(entry) ?? [];
  return { address: (address ?? entry).trim(), note: cleanNote(note ?? '') };
}

/** One line, of bounded length, without control characters. */
export function cleanNote(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestNote);
}

function readEntries(entries: readonly Entry[], present: readonly string[]): ReadLines {
  const known = new Set(present);
  const added: NotedAddress[] = [];
  const bad: BadLine[] = [];
  for (const { line, text } of entries) {
    const noted = split(text);
    if (known.has(noted.address)) continue;
    const parsed = parsePrefix(noted.address);
    if (!parsed.ok || noted.address.length > longestAddress) {
      const isSuffix = !parsed.ok && parsed.reason === 'public-suffix';
      bad.push({ line, text, reason: isSuffix ? 'public-suffix' : 'unreadable' });
    } else if (known.size >= mostAddresses) {
      bad.push({ line, text, reason: 'too-many' });
    } else {
      known.add(noted.address);
      added.push(noted);
    }
  }
  return { added, bad };
}

/**
 * Reads pasted lines as sites or beginnings of addresses, each with a note after ` # ` where there is one; empty
 * lines, comments and what is in `present` already are skipped, every other line is added or named. Total.
 */
export function readAddresses(text: string, present: readonly string[]): ReadLines {
  return readEntries(entriesOf(text), present);
}

/**
 * Reads a file of both lists: `[allowed]` and `[blocked]` say which list the lines below belong to. Total, whatever
 * the file holds.
 */
export function readAddressFile(
  text: string,
  present: Readonly<Record<AddressField, readonly string[]>>,
): Readonly<Record<AddressField, readonly NotedAddress[]>> & { readonly bad: readonly BadLine[] } {
  const below: Record<AddressField, Entry[]> = { allowed: [], blocked: [] };
  const stray: BadLine[] = [];
  let field: AddressField | undefined;
  for (const entry of entriesOf(text)) {
    const named = /^\[\s*([a-z]+)\s*\]$/i.exec(entry.text)?.[1]?.toLowerCase();
    if (named !== undefined) field = addressFields.find((each) => each === named);
    if (named !== undefined && field !== undefined) continue;
    if (field === undefined) stray.push({ ...entry, reason: 'no-heading' });
    else below[field].push(entry);
  }
  const [allowed, blocked] = addressFields.map((each) => readEntries(below[each], present[each]));
  const bad = [...stray, ...allowed!.bad, ...blocked!.bad].sort((a, b) => a.line - b.line);
  return { allowed: allowed!.added, blocked: blocked!.added, bad };
}

/** Both lists with their notes, as `readAddressFile` reads them. */
export function toAddressFile(
  lists: Readonly<Record<AddressField, readonly string[]>>,
  notes: Readonly<Record<string, string>>,
): string {
  const lines = addressFields.flatMap((field) => [
    `[${field}]`,
    ...lists[field].map((address) => {
      const note = cleanNote(notes[address] ?? '');
      return note === '' ? address : `${address} # ${note}`;
    }),
    '',
  ]);
  return [heading, '', ...lines].join('\n');
}

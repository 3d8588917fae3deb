import { type AcceptOptions, createAcceptor } from './accept-entry';
import { createDropCounter, type DropReport } from './drop-report';
import type { DropReason, ListEntry } from './entry';
import { createLineSplitter } from './split-lines';
import { parseAdblockLine } from './syntax/adblock';
import { detectLine, type ListFormat } from './syntax/detect';
import { parseDnsmasqLine } from './syntax/dnsmasq';
import { parseHostsLine } from './syntax/hosts';
import { createLineContext, type LineContext, type LineSink } from './syntax/line-sink';
import { parsePlainLine } from './syntax/plain';
import { parseRpzLine } from './syntax/rpz';
import { parseUnboundLine } from './syntax/unbound';

export { type ListFormat, listFormats } from './syntax/detect';

export interface ListParserOptions extends AcceptOptions {
  /** Of the whole list; `auto` looks at every line for itself. */
  readonly format?: ListFormat | 'auto';
}

export interface ListParser {
  /** Takes the next piece of the list's text, cut anywhere. */
  push(text: string): void;
  /** Reads what is left of the last line; tells how much was read. */
  end(): ListSummary;
}

export interface ListSummary {
  /** Lines read, comments and blank ones included. */
  readonly lines: number;
  readonly entries: number;
  readonly dropped: DropReport;
}

/** Longer lines are cut off, counted as `too-long` and skipped: no rule that names a host is as long. */
export const maxLineLength = 4096;

/**
 * Reads a list as it arrives, in any of the known syntaxes, with bounded memory. Total: whatever the text, every
 * line becomes entries, a comment, or a counted drop. Entries are canonical and may repeat.
 */
export function createListParser(
  onEntry: (entry: ListEntry) => void,
  options: ListParserOptions = {},
): ListParser {
  const drops = createDropCounter();
  const context = createLineContext();
  let line = '';
  let entries = 0;
  const sink = createAcceptor(
    (entry) => {
      entries += 1;
      onEntry(entry);
    },
    (reason, example) => drops.drop(reason, example ?? line),
    options,
  );
  const splitter = createLineSplitter(maxLineLength, {
    line(text) {
      line = text;
      readLine(text, options.format ?? 'auto', context, sink);
    },
    tooLong: (head) => drops.drop('too-long', head),
  });
  return {
    push: splitter.push,
    end() {
      const lines = splitter.end();
      return { lines, entries, dropped: drops.report() };
    },
  };
}

/** What one line alone says, for tests, previews and single names somebody typed. */
export function parseListLine(
  text: string,
  options: ListParserOptions = {},
): { entries: ListEntry[]; dropped: DropReason[] } {
  const entries: ListEntry[] = [];
  const dropped: DropReason[] = [];
  const sink = createAcceptor(
    (entry) => entries.push(entry),
    (reason) => dropped.push(reason),
    options,
  );
  if (text.length > maxLineLength) sink.drop('too-long');
  else readLine(text, options.format ?? 'auto', createLineContext(), sink);
  return { entries, dropped };
}

function readLine(raw: string, format: ListFormat | 'auto', context: LineContext, sink: LineSink) {
  const line = raw.trim();
  if (line === '') return;
  if (context.openLines > 0) return parseRpzLine(line, context, sink);
  const actual = format === 'auto' ? detectIfNoComment(line, context.isAdblock) : format;
  switch (actual) {
    case 'domains':
      return parsePlainLine(line, sink);
    case 'hosts':
      return parseHostsLine(line, sink);
    case 'adblock':
      return parseAdblockLine(line, context, sink);
    case 'dnsmasq':
      return line.startsWith('#') ? undefined : parseDnsmasqLine(line, sink);
    case 'unbound':
      return line.startsWith('#') ? undefined : parseUnboundLine(line, sink);
    case 'rpz':
      return parseRpzLine(line, context, sink);
    case 'comment':
  }
}

function detectIfNoComment(line: string, isAdblock: boolean): ListFormat | 'comment' {
  const first = line.charAt(0);
  if (first === '!' || first === ';') return 'comment';
  if (first === '#' && (!isAdblock || line === '#' || line.charAt(1) === ' ')) return 'comment';
  if (first === '/' && line.charAt(1) === '/' && !isAdblock) return 'comment';
  return detectLine(line, isAdblock);
}

import type { DropReason } from '../entry';

/** Where a syntax puts what it found in one line; names are as written, not yet canonical. */
export interface LineSink {
  /** A host to list, with its subdomains. */
  host(text: string): void;
  /** A host the list wants to stay open. */
  exception(text: string): void;
  /** Part of a site: a host and what follows it, `/` first. */
  path(hostText: string, pathText: string): void;
  drop(reason: DropReason): void;
}

/** What the lines before have said; one for each list. */
export interface LineContext {
  /** An Adblock header was seen, so a bare word is a pattern and not a host. */
  isAdblock: boolean;
  /** Zone name of an RPZ file, without dots at its ends. */
  origin: string;
  /** Lines left that may belong to an open parenthesis (a SOA record) of a zone file. */
  openLines: number;
}

export function createLineContext(): LineContext {
  return { isAdblock: false, origin: '', openLines: 0 };
}

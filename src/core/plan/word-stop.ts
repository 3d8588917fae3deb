import type { Address } from '../address/address';
import type { Category } from '../policy/categories';
import { hashText } from '../words/hash';

/**
 * A page or search that its words stopped, remembered for the session so that opening it again needs no reading.
 * `detail` holds the phrases that decided, for a guardian.
 */
export interface WordStop {
  readonly category: Category | undefined;
  /** What the search asks for is help: a card comes first. `block` where its results are not opened at all. */
  readonly need?: { readonly name: string; readonly verdict: 'warn' | 'block' } | undefined;
  readonly detail: string;
  readonly isSearch: boolean;
}

/** How a stop is remembered: by a hash of its address, for what a child searched for is kept nowhere. */
export function wordStopKey({ hostname, path, query }: Address): string {
  const text = `${hostname}${path}${query}`;
  return `${hashText(text).toString(36)}-${hashText(text, 0x9e3779b9).toString(36)}`;
}

/** What `detail` of a judgement begins with where a card is to be shown. */
export const needPrefix = 'help:';

/** The need a judgement's card is about; undefined where it is no card. */
export function needNamed({ layer, detail }: { layer: string; detail: string }): string | undefined {
  return layer === 'words' && detail.startsWith(needPrefix) ? detail.slice(needPrefix.length) : undefined;
}

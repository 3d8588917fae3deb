/** Addresses inside addresses: translators, archives, caches, redirects and web proxies. */
import type { Address } from './address';
import { genericWraps } from './generic-wraps';
import { readInner } from './inner-text';
import { innerOf, wrappersOf } from './known-wraps';
import { parametersOf } from './parameters';
import { isJudgedKind, type WrapKind } from './wrappers';

export type { WrapKind } from './wrappers';

/** One address hidden in another. */
export interface Wrapped {
  readonly inner: Address;
  /** What hides it; `query` when anything on the way to it was an ordinary parameter. */
  readonly kind: WrapKind;
  /** A service of the table of wrappers, as opposed to the look of the address. */
  readonly known: boolean;
}

const maxDepth = 4;
const maxAnswers = 16;
/** More than is answered, so that decoys placed before the real one do not push it out. */
const maxCollected = 64;
const nothing: readonly Wrapped[] = [];
/** Readers built into browsers (Firefox, Chromium, Edge) show the page whose address they carry. */
const readerSchemes = new Set(['about', 'chrome-distiller', 'read']);

/**
 * Every address hidden in this one, also in several layers (at most four), without repetition; kinds
 * that decide first, at most sixteen. Total, and linear in the length of the address.
 */
export function unwrap(address: Address): readonly Wrapped[] {
  let layer = wrapsOf(address);
  if (layer.length === 0) return nothing;
  const seen = new Set([keyOf(address, true), keyOf(address, false)]);
  const found: Wrapped[] = [];
  for (let depth = 1; layer.length > 0 && found.length < maxCollected; depth += 1) {
    const fresh: Wrapped[] = [];
    for (const wrapped of layer) {
      const key = keyOf(wrapped.inner, isJudgedKind(wrapped.kind));
      if (seen.has(key) || found.length + fresh.length >= maxCollected) continue;
      seen.add(key);
      fresh.push(wrapped);
    }
    found.push(...fresh);
    layer = depth < maxDepth ? fresh.flatMap(inside) : nothing;
  }
  return bounded(found);
}

function inside(outer: Wrapped): readonly Wrapped[] {
  const wraps = wrapsOf(outer.inner);
  return isJudgedKind(outer.kind) ? wraps : wraps.map((wrapped) => ({ ...wrapped, kind: 'query' }));
}

function wrapsOf(address: Address): readonly Wrapped[] {
  if (address.hostname === '') return readerSchemes.has(address.scheme) ? readerWraps(address) : nothing;
  let wraps = nothing;
  for (const wrapper of wrappersOf(address.hostname)) {
    const inner = innerOf(wrapper, address);
    if (inner.length > 0)
      wraps = [...wraps, ...inner.map((it) => ({ inner: it, kind: wrapper.kind, known: true }))];
  }
  const generic = genericWraps(address);
  return generic.length === 0 ? wraps : [...wraps, ...generic.map((wrap) => ({ ...wrap, known: false }))];
}

function readerWraps(address: Address): readonly Wrapped[] {
  return parametersOf(address.query)
    .filter(({ name }) => name === 'url')
    .flatMap(({ value }) => readInner(value, false) ?? [])
    .map(({ address: inner }) => ({ inner, kind: 'cache', known: true }));
}

function bounded(found: readonly Wrapped[]): readonly Wrapped[] {
  const judged = found.filter(({ kind }) => isJudgedKind(kind));
  if (judged.length > maxAnswers) {
    const half = maxAnswers / 2;
    return [...judged.slice(0, half), ...judged.slice(-half)];
  }
  const decided = new Set(judged.map(({ inner }) => inner.href));
  const mentioned = found.filter(({ kind, inner }) => !isJudgedKind(kind) && !decided.has(inner.href));
  return [...judged, ...mentioned].slice(0, maxAnswers);
}

/** One address may be met twice: mentioned only, and shown. */
function keyOf(inner: Address, isJudged: boolean): string {
  return isJudged ? inner.href : `?${inner.href}`;
}

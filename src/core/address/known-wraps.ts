import type { Address } from './address';
import { parentStart } from './hostname';
import { maxInnerText, readInner } from './inner-text';
import { ampHostAddresses, translatedAddresses } from './packed-host';
import { type Parameter, parametersOf } from './parameters';
import { type Find, type KnownWrapper, knownWrappers } from './wrappers';

const byHostname = new Map<string, KnownWrapper[]>();
for (const wrapper of knownWrappers) {
  for (const hostname of wrapper.hostnames) {
    const sharers = byHostname.get(hostname);
    if (sharers === undefined) byHostname.set(hostname, [wrapper]);
    else sharers.push(wrapper);
  }
}

/** The wrappers that may apply to a hostname or one of its parents. */
export function wrappersOf(hostname: string): readonly KnownWrapper[] {
  let found: readonly KnownWrapper[] | undefined;
  for (let start = 0; start >= 0; start = parentStart(hostname, start)) {
    const here = byHostname.get(start === 0 ? hostname : hostname.slice(start));
    if (here !== undefined) found = found === undefined ? here : [...found, ...here];
  }
  return found ?? none;
}
const none: readonly KnownWrapper[] = [];

/** The addresses that a known wrapper hides in this one. Total. */
export function innerOf(wrapper: KnownWrapper, address: Address): readonly Address[] {
  return wrapper.finds.flatMap((find) => follow(find, address));
}

function follow(find: Find, address: Address): readonly Address[] {
  switch (find.in) {
    case 'translate-host':
      return translatedAddresses(address);
    case 'amp-host':
      return ampHostAddresses(address);
    case 'whole-query':
      return find.path?.test(address.path) === false ? [] : read(address.query);
    case 'query':
      if (find.path?.test(address.path) === false) return [];
      return parametersOf(address.query.slice(0, maxInnerText))
        .filter((parameter) => find.names.includes(parameter.name))
        .flatMap(readParameter);
    case 'path':
      return followPath(find.pattern, find.to, address);
  }
}

function followPath(pattern: RegExp, to: string | undefined, address: Address): readonly Address[] {
  const path = address.path.slice(0, maxInnerText);
  const match = pattern.exec(path);
  if (match === null) return [];
  const text = to === undefined ? match[1]! : match[0].replace(pattern, to);
  // The pattern took the path to its end: what follows belongs to the inner address.
  const goesOn = match.index + match[0].length === path.length && address.query !== '';
  return read(goesOn ? `${text}?${address.query}` : text);
}

function readParameter(parameter: Parameter): readonly Address[] {
  const { value } = parameter;
  // Google's cache: `cache:ID:address`; Bing: `a1` before base64; Proofpoint: `https-3A__host_path`.
  const cached = /^(?:cache|related|info)(?::|%3a)(?:[\w-]{8,16}(?::|%3a))?(.+)$/i.exec(value)?.[1];
  if (cached !== undefined) return read(cached.split('+', 1)[0]!);
  const prefixed = /^a1(aHR0c.+)$/.exec(value)?.[1];
  if (prefixed !== undefined) return read(prefixed);
  const hyphenated = /^https?-3A__/i.test(value)
    ? value.replaceAll('_', '/').replace(/-(?=[0-9a-f]{2})/gi, '%')
    : value;
  return read(hyphenated);
}

function read(text: string): readonly Address[] {
  const inner = readInner(text, true);
  return inner === undefined ? [] : [inner.address];
}

/** The table of wrappers as data for the browser's own rules. */
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { canonicalHostname, isWithin } from '../../../src/core/address/hostname';
import { genericGateRegexes, isJudgedKind, knownWrappers } from '../../../src/core/address/wrappers';
import { empty, mentioned } from './benign-vectors';
import { generic, known } from './wrapped-vectors';

const gates = genericGateRegexes.map((regex) => new RegExp(regex, 'i'));

/** True when a rule with `requestDomains` and `regexFilter` made from the table takes the address. */
function isGated(text: string): boolean {
  const { hostname, href } = parseAddress(text)!;
  return knownWrappers.some(
    ({ hostnames, regex }) =>
      regex !== undefined &&
      hostnames.some((host) => isWithin(hostname, host)) &&
      new RegExp(regex, 'i').test(href),
  );
}

describe('known wrappers', () => {
  test('have unique ids, canonical hostnames and a way to the inner address', () => {
    expect(new Set(knownWrappers.map(({ id }) => id)).size).toBe(knownWrappers.length);
    for (const { hostnames, finds, kind } of knownWrappers) {
      expect(hostnames.map(canonicalHostname)).toEqual(hostnames);
      expect(finds.length).toBeGreaterThan(0);
      expect(isJudgedKind(kind)).toBe(true);
    }
  });

  test('redirects need no gate, all others have one', () => {
    for (const { id, kind, regex } of knownWrappers) {
      expect(regex === undefined, id).toBe(kind === 'search-redirect' || kind === 'share-redirect');
    }
  });

  test('regular expressions are RE2 and short enough for the browser', () => {
    const all = [...genericGateRegexes, ...knownWrappers.flatMap(({ regex }) => regex ?? [])];
    for (const regex of all) {
      // RE2 has no look-around and no back-references; Chromium compiles at most 2 KB.
      expect(regex).not.toMatch(/\(\?[=!<]|\\[1-9]/);
      expect(regex.length).toBeLessThanOrEqual(90);
      expect(() => new RegExp(regex, 'i')).not.toThrow();
    }
  });

  const shown = known.filter(([text, kind]) => text.startsWith('http') && !kind.endsWith('-redirect'));
  test.each(shown)('a gate takes %s', (text) => {
    expect(isGated(text)).toBe(true);
  });
});

describe('generic gates', () => {
  // The fragment never reaches a rule; codes without a fixed beginning are left to the worker.
  const seen = generic.filter(([, kind]) => kind === 'proxy-path' || kind === 'proxy-query');
  test('take most of what carries an address in the path or a proxy parameter', () => {
    const taken = seen.filter(([text]) => gates.some((gate) => gate.test(parseAddress(text)!.href)));
    console.log(`generic gates take ${taken.length} of ${seen.length}`);
    expect(taken.length / seen.length).toBeGreaterThan(0.6);
  });

  test.each([...empty, ...mentioned.slice(0, -3)])('leave alone %s', (text) => {
    const { href } = parseAddress(text)!;
    expect(genericGateRegexes.filter((_, i) => gates[i]!.test(href))).toEqual([]);
  });
});

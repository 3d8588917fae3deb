/** Every wrapper and every trick: `bad.com/x` hidden in addresses. */
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { unwrap } from '../../../src/core/address/wrapped';
import { generic, known, once, plain, twice } from './wrapped-vectors';

function kindsFor(text: string, hostname: string): readonly string[] {
  return unwrap(parseAddress(text)!)
    .filter(({ inner }) => inner.hostname === hostname)
    .map(({ kind, known: isKnown }) => `${kind}${isKnown ? ' known' : ''}`);
}

describe('unwrap', () => {
  test.each(known)('%s is %s', (text, kind, inner = 'bad.com') => {
    expect(kindsFor(text, inner)).toContain(`${kind} known`);
  });

  test.each(generic)('%s is %s', (text, kind) => {
    expect(kindsFor(text, 'bad.com')).toContain(kind);
  });

  test('keeps path and parameters of the inner page', () => {
    const inner = (text: string) => unwrap(parseAddress(text)!)[0]?.inner.href;
    expect(inner('https://bad-com.translate.goog/a/b?c=d&_x_tr_sl=en&e=f')).toBe(
      'https://bad.com/a/b?c=d&e=f',
    );
    expect(inner('https://bad-com.translate.goog/a?_x_tr_sch=http')).toBe('http://bad.com/a');
    expect(inner('https://web.archive.org/web/2024/http://bad.com/a?b=c')).toBe('http://bad.com/a?b=c');
    expect(inner('https://bad-com.cdn.ampproject.org/c/s/bad.com/a?b=c')).toBe('https://bad.com/a?b=c');
    expect(inner('https://tool.example/https://bad.com/a?b=c')).toBe('https://bad.com/a?b=c');
  });

  test('looks into wrappers in wrappers, four deep', () => {
    const nested = (depth: number): string =>
      depth === 0 ? plain : `https://w${depth}.example/?url=${encodeURIComponent(nested(depth - 1))}`;
    expect(kindsFor(nested(4), 'bad.com')).toEqual(['proxy-query']);
    expect(kindsFor(nested(5), 'bad.com')).toEqual([]);
    const mixed = `https://web.archive.org/web/2024/https://translate.google.com/translate?u=${twice}`;
    expect(kindsFor(mixed, 'bad.com').length).toBeGreaterThan(0);
  });

  test('what a login parameter leads to is only mentioned, however it is wrapped', () => {
    const text = `https://school.example/login?continue=${encodeURIComponent(`https://web.archive.org/web/2/${plain}`)}`;
    expect(kindsFor(text, 'bad.com')).toEqual(['query known']);
  });

  test('an address that is mentioned and shown counts as shown', () => {
    expect(kindsFor(`https://tool.example/?next=${once}&url=${once}`, 'bad.com')).toEqual(['proxy-query']);
  });

  test('decoys do not push the last one out', () => {
    const decoys = Array.from({ length: 40 }, (_, i) => `url=https://good${i}.example/`).join('&');
    expect(kindsFor(`https://tool.example/?${decoys}&url=${once}`, 'bad.com')).toEqual(['proxy-query']);
  });
});

import { describe, expect, test } from 'vitest';
import {
  hasListedSuffix,
  isPublicSuffix,
  publicSuffix,
  registrableDomain,
} from '../../../src/core/address/public-suffix';

describe('public suffixes', () => {
  test.each([
    ['example.com', 'example.com', 'com'],
    ['a.b.example.com', 'example.com', 'com'],
    ['a.example.com.vn', 'example.com.vn', 'com.vn'],
    ['truong.edu.vn', 'truong.edu.vn', 'edu.vn'],
    ['x.hanoi.vn', 'x.hanoi.vn', 'hanoi.vn'],
    ['x.y.github.io', 'y.github.io', 'github.io'],
    ['x.blogspot.com', 'x.blogspot.com', 'blogspot.com'],
    ['www.ck', 'www.ck', 'ck'],
    ['a.b.ck', 'a.b.ck', 'b.ck'],
    ['a.unlisted', 'a.unlisted', 'unlisted'],
    ['com', undefined, 'com'],
    ['com.vn', undefined, 'com.vn'],
    ['github.io', undefined, 'github.io'],
    ['localhost', undefined, 'localhost'],
    ['1.2.3.4', undefined, ''],
    ['2001:db8::1', undefined, ''],
  ])('%s belongs to %s under %s', (hostname, domain, suffix) => {
    expect(registrableDomain(hostname)).toBe(domain);
    expect(registrableDomain(hostname)).toBe(domain);
    expect(publicSuffix(hostname)).toBe(suffix);
  });

  test('only what the list names is a public suffix', () => {
    const suffixes = ['com', 'vn', 'com.vn', 'gov.vn', 'github.io', 'b.ck'];
    const others = ['localhost', 'moodle', 'example.com', 'www.ck', '1.2.3.4', '::1', ''];
    expect(suffixes.filter(isPublicSuffix)).toEqual(suffixes);
    expect(others.filter(isPublicSuffix)).toEqual([]);
  });

  test('a listed suffix needs a name before it', () => {
    expect(['a.com', 'a.com.vn', 'a.github.io'].every(hasListedSuffix)).toBe(true);
    expect(['com', 'logo.png', 'index.php', '1.2.3.4', 'localhost', ''].some(hasListedSuffix)).toBe(false);
  });
});

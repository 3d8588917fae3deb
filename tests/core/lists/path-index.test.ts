import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPath, coversPath } from '../../../src/core/lists/path';
import { createPathIndex } from '../../../src/core/lists/path-index';

const piece = fc.constantFrom('/', 'a', 'B', '?', '&', '=', '-', '.', '%20', '/a');
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('')}`);
const hostname = fc.constantFrom('x.test', 'm.x.test', 'test.example', 'other.test');

describe('path rules', () => {
  test('cover what goes on behind a boundary and nothing else', () => {
    expect(coversPath('/page', '/page')).toBe(true);
    for (const below of ['/page/2', '/page?x=1', '/page&y', '/page;z'])
      expect(coversPath('/page', below)).toBe(true);
    for (const other of ['/pages', '/page-2', '/page.html', '/page%20', '/pag', '/']) {
      expect(coversPath('/page', other)).toBe(false);
    }
    expect(coversPath('/dir/', '/dir/x')).toBe(true);
    expect(coversPath('/profile.php?id=12', '/profile.php?id=123')).toBe(false);
  });

  test('are canonical: lower case, no fragment, no dot segments, never only the host', () => {
    expect(canonicalPath('/A/../B/é?Q=1#top')).toBe('/b/%c3%a9?q=1');
    expect(canonicalPath('page')).toBe('/page');
    for (const empty of ['', '/', '/?', '/#x', '/.', '?', `/${'x'.repeat(1001)}`]) {
      expect(canonicalPath(empty)).toBeUndefined();
    }
  });

  test('never name another host, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = canonicalPath(text);
        if (found === undefined) return;
        expect(found.startsWith('/')).toBe(true);
        expect(canonicalPath(found)).toBe(found);
      }),
    );
  });

  test('the index finds what a look at every rule finds', () => {
    const rule = fc.record({ hostname, path: path.map(canonicalPath).filter((each) => each !== undefined) });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 20 }), hostname, path, (rules, asked, text) => {
        const url = new URL(`http://${asked}${text}`);
        const found = createPathIndex(rules).find(asked, url.pathname, url.search.slice(1));
        const compared = `${url.pathname}${url.search}`.toLowerCase();
        const expected = rules.filter(
          (each) =>
            (asked === each.hostname || asked.endsWith(`.${each.hostname}`)) &&
            coversPath(each.path, compared),
        );
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found.length).toBe(expected.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a long query does not hide a path', () => {
    const index = createPathIndex([{ hostname: 'x.test', path: '/scam' }]);
    expect(index.find('www.x.test', '/Scam', 'x'.repeat(5000))).toHaveLength(1);
  });
});

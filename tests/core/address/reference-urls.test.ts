/** The parser against the WHATWG vectors of web-platform-tests, and against Web Risk's. */
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/core/address/address';
import { canonicalHostname, trimInvisible } from '../../../src/core/address/hostname';
import { hasReference, referenceCases, referenceText, skippedNote } from './reference';

interface UrlCase {
  readonly input: string;
  readonly base: string | null;
  readonly failure?: boolean;
  readonly href?: string;
  readonly protocol?: string;
  readonly hostname?: string;
  readonly port?: string;
  readonly pathname?: string;
  readonly search?: string;
  readonly hash?: string;
}
interface RiskCase {
  readonly input: string;
  readonly output: string;
  readonly fail: boolean;
}

const hostSchemes = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/** What we mean to differ in; all else has to be what the standard says. */
function argued({ input, hostname = '' }: UrlCase): string | undefined {
  // We go further: one name, one form. `a.com.` and `a.com` are one site, `[::ffff:1.2.3.4]` is 1.2.3.4.
  if (hostname.endsWith('.') || hostname.includes('..') || hostname.startsWith('.')) return 'dots';
  if (/^\[::ffff:/.test(hostname)) return 'mapped';
  // No resolver takes a label over 63 or a name over 253 characters.
  if (hostname.length > 253 || hostname.split('.').some((label) => label.length > 63)) return 'length';
  // We read what people write; a URL without its scheme is relative to the standard.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimInvisible(input).replace(/[\t\n\r]/g, ''))) return 'bare';
  // White space and control characters around an address are taken off, C1 ones too.
  if (/[\u007f-\u00a0\u200b\ufeff]$/.test(input)) return 'trimmed';
  // `view-source:`, `blob:` and `filesystem:` stand for the page inside; `host:80` for a server.
  if (/^\s*(?:view-source|blob|filesystem):/i.test(input)) return 'unwrapped';
  if (/^[a-z0-9+.-]+:\d{1,5}(?:[/?#]|$)|^[a-z0-9+-]*\.[a-z0-9+.-]*:/i.test(input)) return 'host-and-port';
  return undefined;
}

function differs(expected: UrlCase): boolean {
  const address = parseAddress(expected.input);
  if (expected.failure === true) return address !== undefined;
  if (address === undefined || `${address.scheme}:` !== expected.protocol) return true;
  const { pathname = '', search = '', hash = '', port = '' } = expected;
  if (address.path !== pathname || address.query !== search.slice(1) || address.fragment !== hash.slice(1)) {
    return true;
  }
  if (!hostSchemes.has(expected.protocol)) return address.hostname !== '';
  return address.hostname !== expected.hostname?.replace(/^\[|\]$/g, '') || address.port !== port;
}

/** What the platform's own parser of this Node gets wrong (opaque paths that end in a space). */
function platformDiffers(expected: UrlCase): boolean {
  try {
    return expected.failure === true || new URL(expected.input).pathname !== expected.pathname;
  } catch {
    return expected.failure !== true;
  }
}

describe.skipIf(!hasReference)('against public vectors', () => {
  test.each([
    'wpt/urltestdata.json',
    'wpt/urltestdata-javascript-only.json',
    'wpt/ada_extra_urltestdata.json',
  ])('%s', (file) => {
    // Relative references need a base, which a filter never has: browsers hand it whole addresses.
    const cases = referenceCases<UrlCase>(file).filter(
      ({ base, input }) => base === null || /^[a-z][\w+.-]*:/i.test(input),
    );
    const absolute = cases.filter(({ base }) => base === null || base === 'about:blank');
    const failed = absolute.filter(differs);
    const unexplained = failed.filter((it) => argued(it) === undefined && !platformDiffers(it));
    const reasons = failed.map((it) => argued(it) ?? 'platform').sort();
    console.log(`${file}: ${absolute.length - failed.length} of ${absolute.length}; ${reasons.join(' ')}`);
    expect(unexplained).toEqual([]);
  });

  test('what the standard serialises is read back as it is', () => {
    const resolved = referenceCases<UrlCase>('wpt/urltestdata.json').filter(({ href }) => href !== undefined);
    const again = resolved.map((it) => ({ ...it, input: it.href! }));
    const failed = again.filter((it) => differs(it) && argued(it) === undefined && !platformDiffers(it));
    console.log(`urltestdata, serialised: ${again.filter((it) => !differs(it)).length} of ${again.length}`);
    expect(failed).toEqual([]);
  });

  test('Web Risk: the same host, wherever a browser opens the address at all', () => {
    const vectors = JSON.parse(referenceText('safebrowsing/webrisk-canonicalization.json')) as Record<
      'TestCanonicalURL' | 'TestCanonicalHost',
      RiskCase[]
    >;
    const cases = [...vectors.TestCanonicalURL, ...vectors.TestCanonicalHost];
    const failed = cases.filter(({ input, output, fail }) => {
      const expected = fail ? undefined : (/^(?:\w+:\/\/)?(\[[^\]]*\]|[^/:]*)/.exec(output)?.[1] ?? '');
      const hostname = parseAddress(input)?.hostname || undefined;
      return hostname !== (expected === undefined ? undefined : (canonicalHostname(expected) ?? expected));
    });
    console.log(`Web Risk: ${cases.length - failed.length} of ${cases.length}`);
    // A browser follows its own parser, and so do we. Web Risk keeps hosts with characters that every
    // browser refuses (control characters, a space, `<>^`), as its clients see text and not
    // navigations; it reads `http%3A%2F%2F`, which the address bar searches for; its vectors hold
    // UTF-8 bytes as Latin-1 (`Ã¼`); and an empty authority (`http:///blah`) is `blah` to the standard.
    const refusedByBrowsers = /[^ -~]|[<>^]|%1b|%20|%3A|:\/\/ |:\/\/\//;
    for (const { input } of failed) expect(input).toMatch(refusedByBrowsers);
  });
});

test.runIf(!hasReference)('public URL vectors', () => {
  console.log(skippedNote);
});

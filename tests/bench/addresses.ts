import { listedHosts } from '../browser/harness/project';
import { hasReference, referenceHosts } from './reference';
import { seededNumbers } from './statistics';

const syllables =
  'an bao cat chi dau duc gia hoa hue kim lan mai minh nam ngoc phu quan sao thu tin vinh xuan'.split(' ');
const endings = ['com', 'vn', 'com.vn', 'net', 'org', 'xyz', 'info', 'edu.vn'];

/** Hostnames nobody has registered for us: `count` different ones, the same every time. */
export function inventedHosts(count: number, seed: number): string[] {
  const next = seededNumbers(seed);
  const pick = (from: readonly string[]) => from[next() % from.length] ?? '';
  const hosts = new Set<string>();
  while (hosts.size < count) {
    hosts.add(`${pick(syllables)}${pick(syllables)}${next() % 100_000}${pick(syllables)}.${pick(endings)}`);
  }
  return [...hosts];
}

/** Kinds of addresses that cost differently: `count` of each, as a child's browser would meet them. */
export function addressKinds(count: number): Readonly<Record<string, readonly string[]>> {
  const ordinary = hasReference('benign/ranked.tsv.gz')
    ? referenceHosts('benign/ranked.tsv.gz').slice(0, count)
    : inventedHosts(count, 1);
  const listed = ['gambling', 'adult', 'bypass', 'piracy', 'games'].flatMap(listedHosts);
  const address = (host: string, index: number) => `https://www.${host}/muc-${index % 97}/bai?trang=${index}`;
  const cycle = <T>(values: readonly T[], index: number) => values[index % values.length] as T;
  const each = <T>(make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  const packed = (host: string) => host.replaceAll('-', '--').replaceAll('.', '-');
  return {
    ordinary: each((index) => address(cycle(ordinary, index), index)),
    listed: each((index) => address(cycle(listed, index), index)),
    wrapped: each((index) =>
      index % 2 === 0
        ? `https://${packed(cycle(ordinary, index))}.translate.goog/?_x_tr_tl=vi`
        : `https://web.archive.org/web/2024/http://${cycle(ordinary, index)}/`,
    ),
  };
}

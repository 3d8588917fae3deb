import type { LineSink } from './line-sink';

const sinkholes =
  /^(?:0|0\.0\.0\.0|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1?|::ffff:0?(?:0\.0\.0\.0|127\.0\.0\.1)?)$/i;

/** An address that goes nowhere: what a blocking hosts, dnsmasq or unbound entry points to. */
export function isSinkhole(address: string): boolean {
  return sinkholes.test(address);
}

/** `0.0.0.0 a.example b.example # comment`: several names a line; other addresses are real mappings. */
export function parseHostsLine(line: string, sink: LineSink) {
  const hash = line.indexOf('#');
  const [address, ...names] = (hash < 0 ? line : line.slice(0, hash)).trim().split(/\s+/);
  if (address === undefined || names.length === 0) return;
  if (!isSinkhole(address)) return sink.drop('address-mapping');
  for (const name of names) {
    if (isSinkhole(name)) sink.drop('local-name');
    else sink.host(name);
  }
}

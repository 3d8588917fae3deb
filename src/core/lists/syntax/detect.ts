import { isCosmetic } from './adblock';

export const listFormats = ['hosts', 'domains', 'adblock', 'dnsmasq', 'unbound', 'rpz'] as const;
export type ListFormat = (typeof listFormats)[number];

const bareName = /^[a-z0-9_.-]+$/i;
const hostsLine = /^(?:\d{1,3}(?:\.\d{1,3}){3}|0|[0-9a-f]*:[0-9a-f:.]+)\s+\S/i;
const dnsmasqLine = /^(?:address|server|local|ipset|nftset|bogus-nxdomain|alias|cname)=/i;
const unboundLine = /^(?:local-zone|local-data|local-data-ptr|server|python|remote-control)\s*:(?:\s|$)/i;
const zoneLine =
  /^(?:\$(?:ORIGIN|TTL|INCLUDE|GENERATE)\b|\S+\s+(?:(?:\d+[smhdw]?|IN)\s+){0,2}(?:CNAME|SOA|NS|TXT|A|AAAA)\s)/i;

/**
 * The syntax of one trimmed line that is no comment, by its shape alone: lists that people put together mix them.
 */
export function detectLine(line: string, isAdblock: boolean): ListFormat {
  if (!isAdblock && bareName.test(line)) return 'domains';
  if (line.startsWith('|') || line.startsWith('@@') || line.startsWith('[Adblock')) return 'adblock';
  if (hostsLine.test(line)) return 'hosts';
  if (dnsmasqLine.test(line)) return 'dnsmasq';
  if (unboundLine.test(line)) return 'unbound';
  if (zoneLine.test(line)) return 'rpz';
  if (isAdblock || isCosmetic(line) || /\^|^\/.|^[^/]*\$/.test(line) || hasWildcard(line)) return 'adblock';
  return 'domains';
}

function hasWildcard(line: string): boolean {
  return line.indexOf('*', line.startsWith('*.') ? 1 : 0) >= 0;
}

/**
 * True for addresses that cannot lie outside one's own network: loopback, private (RFC 1918), link-local
 * (RFC 3927, RFC 4291), unique local (RFC 4193) and carrier-grade NAT (RFC 6598). Expects a canonical
 * IPv4 or IPv6 address without brackets.
 */
export function isOwnNetwork(ipAddress: string): boolean {
  if (ipAddress.includes(':')) return ipAddress === '::1' || /^f(?:[cd]|e[89ab])/.test(ipAddress);
  const [a = 0, b = 0] = ipAddress.split('.').map(Number);
  if (a === 10 || a === 127) return true;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168;
  if (a === 169) return b === 254;
  return a === 100 && b >= 64 && b <= 127;
}

import type { LineSink } from './line-sink';

const bareName = /^[a-z0-9_.-]+$/i;
const scheme = /^(?:https?|wss?|ftp):\/\//i;

/** A hostname, `*.hostname`, `.hostname`, or an address with a path, one a line, with an optional comment. */
export function parsePlainLine(line: string, sink: LineSink) {
  if (bareName.test(line)) return sink.host(line);
  const comment = line.search(/\s(?:#|\/\/|;)/);
  const text = (comment < 0 ? line : line.slice(0, comment)).trim();
  if (text === '' || text.startsWith('#') || text.startsWith(';')) return;
  if (/\s/.test(text)) return sink.drop('invalid-hostname');
  if (scheme.test(text)) return parseUrl(text.replace(scheme, ''), true, sink);
  parseUrl(text, false, sink);
}

/** `host[:port][/path]`, behind the scheme. Never says more than the address did. */
export function parseUrl(text: string, isUrl: boolean, sink: LineSink) {
  const end = text.search(/[/?#\\]/);
  const authority = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end);
  const at = authority.lastIndexOf('@');
  const hostAndPort = at < 0 ? authority : authority.slice(at + 1);
  const port = /:(\d*)$/.exec(hostAndPort);
  const isIpv6 = hostAndPort.startsWith('[') || hostAndPort.split(':').length > 2;
  if (port && !isIpv6 && !['', '80', '443'].includes(port[1] ?? '')) return sink.drop('port');
  const host = port && !isIpv6 ? hostAndPort.slice(0, port.index) : hostAndPort;
  if (rest === '' || rest === '/' || rest === '/*') return sink.host(host);
  if (rest.startsWith('#') || rest.startsWith('/#')) return sink.drop('fragment');
  if (rest.includes('*')) return sink.drop('pattern');
  const path = rest.startsWith('?') ? `/${rest}` : rest;
  // The scam page behind www. is the same one on the bare and the mobile host.
  sink.path(isUrl && /^www\./i.test(host) ? host.slice(4) : host, path);
}

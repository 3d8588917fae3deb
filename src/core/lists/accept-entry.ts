import { canonicalHostname, isIpAddress } from '../address/hostname';
import type { DropReason, ListEntry } from './entry';
import { canonicalPath } from './path';
import type { IsProtected } from './protected-hosts';
import { isRefusedSuffix, type SuffixPolicy } from './suffix-policy';
import type { LineSink } from './syntax/line-sink';

export interface AcceptOptions extends SuffixPolicy {
  /** Hosts that no list may name; see `protectHosts`. */
  readonly isProtected?: IsProtected;
}

/** Names that mean something inside one network only. */
const localSuffix =
  /(?:^|\.)(?:localhost|localdomain|local|lan|intranet|internal|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** Turns the names a syntax found into canonical entries, or into counted drops. */
export function createAcceptor(
  onEntry: (entry: ListEntry) => void,
  onDrop: (reason: DropReason, example?: string) => void,
  options: AcceptOptions,
): LineSink {
  function accept(kind: 'host' | 'exception', text: string) {
    const hostname = canonical(text);
    if (hostname === undefined) return onDrop('invalid-hostname');
    const reason = refusal(hostname, options);
    if (reason === undefined) return onEntry({ kind, hostname });
    if (reason === 'never-block' && kind === 'exception') return;
    onDrop(reason, reason === 'never-block' ? hostname : undefined);
  }
  return {
    host: (text) => accept('host', text),
    exception: (text) => accept('exception', text),
    path(hostText, pathText) {
      const hostname = canonical(hostText);
      if (hostname === undefined) return onDrop('invalid-hostname');
      const reason = pathRefusal(hostname);
      if (reason !== undefined) return onDrop(reason);
      const path = canonicalPath(pathText);
      if (path === undefined) return onDrop('invalid-path');
      onEntry({ kind: 'path', hostname, path });
    },
    drop: (reason) => onDrop(reason),
  };
}

function canonical(text: string): string | undefined {
  // No name has an empty label, and looking for where a long run of dots ends is slow.
  if (text.includes('..')) return undefined;
  const first = text.charCodeAt(0);
  if (first === 0x2a && text.charCodeAt(1) === 0x2e) return canonicalHostname(text.slice(2));
  return canonicalHostname(first === 0x2e ? text.slice(1) : text);
}

function refusal(hostname: string, options: AcceptOptions): DropReason | undefined {
  if (isIpAddress(hostname)) return 'ip-address';
  if (isRefusedSuffix(hostname, options)) return 'public-suffix';
  if (!hostname.includes('.') || localSuffix.test(hostname)) return 'local-name';
  return options.isProtected?.(hostname) === true ? 'never-block' : undefined;
}

/** A part of a shared or well-known site may be listed where the site itself may not. */
function pathRefusal(hostname: string): DropReason | undefined {
  if (isIpAddress(hostname)) return 'ip-address';
  return !hostname.includes('.') || localSuffix.test(hostname) ? 'local-name' : undefined;
}

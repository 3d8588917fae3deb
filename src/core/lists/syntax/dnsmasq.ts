import { isSinkhole } from './hosts';
import type { LineSink } from './line-sink';

const directive = /^(address|server|local)=\/([^\s]*)$/i;

/** `address=/a/b/0.0.0.0`, `server=/a/`, `local=/a/`; `server=/a/#` keeps a name open. */
export function parseDnsmasqLine(line: string, sink: LineSink) {
  const comment = line.search(/\s#\s/);
  const text = comment < 0 ? line : line.slice(0, comment).trimEnd();
  const match = directive.exec(text);
  if (!match) return sink.drop('unsupported-record');
  const parts = (match[2] ?? '').split('/');
  const target = parts.length > 1 ? (parts.pop() ?? '') : '';
  const names = parts.filter(Boolean);
  const isAddress = match[1]?.toLowerCase() === 'address';
  if (names.length === 0) return sink.drop('invalid-hostname');
  if (target === '' || (isAddress && (target === '#' || isSinkhole(target)))) {
    for (const name of names) sink.host(name);
  } else if (target === '#') {
    for (const name of names) sink.exception(name);
  } else {
    sink.drop('address-mapping');
  }
}

import { isSinkhole } from './hosts';
import type { LineSink } from './line-sink';

const zone = /^local-zone\s*:\s*["']?([^"'\s]+?)\.?["']?\s+["']?([a-z_]+)["']?/i;
const data = /^local-data\s*:\s*["']?([^"'\s]+?)\.?\s+(?:\d+\s+)?(?:IN\s+)?([A-Z]+)\s+([^"'\s]+)/i;
const opening = new Set(['transparent', 'typetransparent', 'always_transparent', 'nodefault']);
const closing =
  /^(?:static|deny|refuse|redirect|inform_deny|inform_redirect|always_(?:refuse|nxdomain|nodata|deny|null))$/;

/** `local-zone: "name" always_nxdomain` and `local-data: "name A 0.0.0.0"` of an unbound configuration. */
export function parseUnboundLine(line: string, sink: LineSink) {
  if (/^(?:server|local-data-ptr|python|remote-control)\s*:/i.test(line)) return;
  const zoned = zone.exec(line);
  if (zoned) {
    const [, name = '', type = ''] = zoned;
    if (closing.test(type.toLowerCase())) return sink.host(name);
    return opening.has(type.toLowerCase()) ? sink.exception(name) : sink.drop('unsupported-record');
  }
  const record = data.exec(line);
  if (!record) return sink.drop('unsupported-record');
  const [, name = '', type = '', target = ''] = record;
  if (/^(?:A|AAAA)$/i.test(type)) return isSinkhole(target) ? sink.host(name) : sink.drop('address-mapping');
  sink.drop('unsupported-record');
}

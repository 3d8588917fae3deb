import { isSinkhole } from './hosts';
import type { LineContext, LineSink } from './line-sink';

const record =
  /^(\S+)\s+(?:\d+[smhdw]?\s+)?(?:(?:IN|CH|HS)\s+)?(?:\d+[smhdw]?\s+)?(CNAME|A|AAAA|SOA|NS|TXT|MX|DNAME|PTR|SRV)\s+(.+)$/i;
const maxOpenLines = 12;

/** A response policy zone: `x CNAME .` blocks, `rpz-passthru.` keeps open, a CNAME elsewhere is no verdict. */
export function parseRpzLine(line: string, context: LineContext, sink: LineSink) {
  if (context.openLines > 0) {
    context.openLines = line.includes(')') ? 0 : context.openLines - 1;
    return;
  }
  const comment = line.indexOf(';');
  const text = comment < 0 ? line : line.slice(0, comment).trimEnd();
  if (text === '') return;
  if (text.startsWith('$')) {
    const origin = /^\$ORIGIN\s+(\S+)/i.exec(text);
    if (origin) context.origin = withoutDots(origin[1] ?? '').toLowerCase();
    return;
  }
  const match = record.exec(text);
  if (!match) {
    // The SOA record of a zone whose name is written once, above.
    if (/^(?:IN\s+)?(?:SOA|NS)\s/i.test(text)) openParenthesis(text, context);
    else sink.drop('unsupported-record');
    return;
  }
  const [, owner = '', type = '', target = ''] = match;
  if (/^(?:SOA|NS)$/i.test(type)) return openParenthesis(text, context);
  applyRecord(ownerName(owner, context.origin), type.toUpperCase(), target.trim().toLowerCase(), sink);
}

function openParenthesis(text: string, context: LineContext) {
  if (text.includes('(') && !text.includes(')')) context.openLines = maxOpenLines;
}

function ownerName(owner: string, origin: string): string {
  const name = owner.toLowerCase();
  const bare = withoutDots(name);
  const isAbsolute = name.endsWith('.');
  return isAbsolute && origin !== '' && bare.endsWith(`.${origin}`)
    ? bare.slice(0, -origin.length - 1)
    : bare;
}

function applyRecord(name: string, type: string, target: string, sink: LineSink) {
  if (/(?:^|\.)rpz-(?:ip|client-ip|nsip|nsdname)$/.test(name)) {
    return sink.drop(name.endsWith('rpz-ip') ? 'ip-address' : 'unsupported-record');
  }
  if (name === '@') return;
  if (type === 'A' || type === 'AAAA')
    return isSinkhole(target) ? sink.host(name) : sink.drop('address-mapping');
  if (type !== 'CNAME') return sink.drop('unsupported-record');
  if (target === '.' || target === '*.' || target === 'rpz-drop.') return sink.host(name);
  const isPassed =
    target === 'rpz-passthru.' || withoutDots(target) === withoutDots(name.replace(/^\*\./, ''));
  if (isPassed) return sink.exception(name);
  sink.drop('address-mapping');
}

/** By hand: a pattern for dots at the end takes quadratic time on a line full of dots. */
function withoutDots(name: string): string {
  let start = 0;
  let end = name.length;
  while (name[start] === '.') start += 1;
  while (end > start && name[end - 1] === '.') end -= 1;
  return name.slice(start, end);
}

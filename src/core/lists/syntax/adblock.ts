import { adblockOptions } from './adblock-options';
import type { LineContext, LineSink } from './line-sink';
import { parseUrl } from './plain';

const cosmetic = /#@?[$?%]{0,2}#|\$\$|\$@\$/;
const optionTail = /^~?[a-z0-9_-]+(?:=[^\s]*|,.*)?$/i;

export function isCosmetic(line: string): boolean {
  return cosmetic.test(line);
}

/**
 * Network rules that name a host or a part of one: `||host^`, `||host/path`, `@@||host^`, with options only where
 * they leave the page itself blocked. Everything else is counted, never widened.
 */
export function parseAdblockLine(line: string, context: LineContext, sink: LineSink) {
  if (line.startsWith('!')) return;
  if (line.startsWith('[')) {
    context.isAdblock = true;
    return;
  }
  if (isCosmetic(line)) return sink.drop('cosmetic');
  const isException = line.startsWith('@@');
  const body = isException ? line.slice(2) : line;
  if (body.startsWith('/') && /^\/.+\/(?:\$|$)/.test(body)) return sink.drop('regex');
  const { pattern, options } = splitOptions(body);
  const effect = adblockOptions(options);
  if (!effect.isWhole) return sink.drop('unsupported-option');
  const isOpening = isException !== effect.isCancelled;
  if (isException && effect.isCancelled) return sink.drop('unsupported-option');
  parsePattern(pattern, isOpening ? openingOnly(sink) : sink);
  if (!isOpening) for (const name of effect.except) sink.exception(name);
}

function splitOptions(body: string): { pattern: string; options: string } {
  for (let dollar = body.indexOf('$'); dollar >= 0; dollar = body.indexOf('$', dollar + 1)) {
    const tail = body.slice(dollar + 1);
    if (dollar > 0 && optionTail.test(tail)) return { pattern: body.slice(0, dollar), options: tail };
  }
  return { pattern: body, options: '' };
}

/** An exception opens whole hosts only; one for a part of a site is left out (the site stays as listed). */
function openingOnly(sink: LineSink): LineSink {
  return {
    host: (text) => sink.exception(text),
    exception: (text) => sink.exception(text),
    path: () => sink.drop('exception-path'),
    drop: (reason) => sink.drop(reason),
  };
}

function parsePattern(pattern: string, sink: LineSink) {
  const url = /^\|?https?:\/\/(.*)$/i.exec(pattern);
  if (url) {
    const bare = (url[1] ?? '').replace(/[|^*]+$/, '');
    return /[|^*]/.test(bare) ? sink.drop('pattern') : parseUrl(bare, true, sink);
  }
  if (!pattern.startsWith('||')) return sink.drop('pattern');
  const match = /^(?:\*\.)?([^/^*|:?]+|\[[0-9a-f:.]+\])(.*)$/i.exec(pattern.slice(2));
  if (!match) return sink.drop('pattern');
  const [, host = '', tail = ''] = match;
  if (['', '^', '^|', '|', '/', '^*', '/*', '/^', '/|', '/^*'].includes(tail)) return sink.host(host);
  if (tail.startsWith(':')) return sink.drop('port');
  const path = tail.replace(/[|^*]+$/, '');
  if (!path.startsWith('/') || /[*^|]/.test(path)) return sink.drop('pattern');
  sink.path(host, path);
}

import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import type { Judgement } from '../core/plan/judgement';

/** No browser opens a longer address; what is beyond is not kept, so a file without line ends cannot fill memory. */
const maxLineLength = 2 * 1024 * 1024 + 1;
const batchLength = 1 << 16;

/**
 * Judges every line of a stream, empty ones too, and writes one JSON object a line in the same order. Waits when
 * the reader of the output does.
 */
export async function judgeLines(
  input: AsyncIterable<unknown>,
  output: NodeJS.WritableStream,
  judgeLine: (line: string) => Judgement,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let batch = '';
  const take = (line: string) => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    const text = whole.length > maxLineLength ? whole.slice(0, maxLineLength) : whole;
    batch += toJson(text, judgeLine(text));
  };
  const flush = async () => {
    const text = batch;
    batch = '';
    if (text !== '' && !output.write(text)) await once(output, 'drain');
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(rest === '' ? text.slice(from, end) : rest + text.slice(from, end));
      rest = '';
      from = end + 1;
      if (batch.length > batchLength) await flush();
    }
    if (rest.length < maxLineLength) rest += text.slice(from);
  }
  rest += decoder.end();
  if (rest !== '') take(rest);
  await flush();
}

/** Text that JSON writes as it stands; most addresses. */
const plain = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The public line format; `category` is null where nothing is known. */
export function toJson(input: string, judgement: Judgement): string {
  const category = judgement.category === undefined ? 'null' : `"${judgement.category}"`;
  return (
    `{"input":${quoted(input)},"verdict":"${judgement.verdict}","category":${category},` +
    `"layer":"${judgement.layer}","detail":${quoted(judgement.detail)}}\n`
  );
}

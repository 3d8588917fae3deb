import type { MessageName, Reply, Request } from './routes';

/** What travels back: a reply, or the reason why there is none. */
export type Envelope = { ok: true; reply: unknown } | { ok: false; error: string };

/**
 * Asks the worker. Imports types only, so that a content script carries neither the schemas nor their library.
 * @throws Error with the worker's reason (`locked`, `forbidden`, `malformed`, …), or the browser's when the
 * worker cannot be reached.
 */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const envelope: Envelope | undefined = await chrome.runtime.sendMessage({ name, request });
  if (envelope === undefined) throw new Error('unanswered');
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.reply as Reply<N>;
}

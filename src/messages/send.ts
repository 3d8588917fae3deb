import type { MessageName, Reply, Request } from './routes';

/** What travels back: a reply, or the reason why there is none. */
export type Envelope = { ok: true; reply: unknown } | { ok: false; error: string };

/**
 * Asks the worker. Imports types only, so that a content script carries neither the schemas nor their library.
 * @throws Error with the worker's reason (`locked`, `forbidden`, `malformed`, …), or the browser's when the
 * worker cannot be reached.
 */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const envelope = await deliver({ name, request });
  if (envelope === undefined) throw new Error('unanswered');
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.reply as Reply<N>;
}

/** An event page that ends at this very moment hears nothing (seen in Firefox): the second try wakes it. */
async function deliver(message: object): Promise<Envelope | undefined> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch (error) {
    if (!/Receiving end does not exist/.test(String(error))) throw error;
    return chrome.runtime.sendMessage(message);
  }
}

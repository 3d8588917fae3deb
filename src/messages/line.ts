import type { MessageName, Reply, Request } from './routes';
import type { Envelope } from './send';

/** One name for both ends. */
export const lineName = 'line';
/** What goes out together. */
export type Asked = readonly { readonly id: number; readonly name: MessageName; readonly request: unknown }[];
/** What comes back, in any order and in any number of pieces. */
export type Answered = readonly { readonly id: number; readonly envelope: Envelope }[];

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let outgoing: Asked[number][] = [];
let lastId = 0;
let port: chrome.runtime.Port | undefined;

/**
 * Asks the worker as `send` does, for those who ask much: what is asked in one task leaves as one message, and each
 * answer comes when it is there. A message of its own costs a page more than half a millisecond.
 * @throws Error with the worker's reason, or `unanswered` when the worker died or cannot be reached: ask again.
 */
export function askTogether<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    outgoing.push({ id, name, request });
    if (outgoing.length === 1) queueMicrotask(post);
  });
}

function post(): void {
  const together = outgoing;
  outgoing = [];
  try {
    port ??= connect();
    port.postMessage(together);
  } catch {
    // The extension was updated or removed under this page.
    hangUp();
  }
}

function connect(): chrome.runtime.Port {
  const made = chrome.runtime.connect({ name: lineName });
  made.onMessage.addListener((answers: Answered) => {
    for (const { id, envelope } of answers) {
      const there = waiting.get(id);
      waiting.delete(id);
      if (envelope.ok) there?.resolve(envelope.reply);
      else there?.reject(new Error(envelope.error));
    }
  });
  made.onDisconnect.addListener(() => {
    // Read, or the browser complains of it in the page's console.
    void chrome.runtime.lastError;
    if (port === made) hangUp();
  });
  // A page that is put aside keeps no line; what was open is asked again should it come back.
  addEventListener(
    'pagehide',
    () => {
      made.disconnect();
      if (port === made) hangUp();
    },
    { once: true },
  );
  return made;
}

/** Whoever still waits is told that no answer will come. */
function hangUp(): void {
  port = undefined;
  const all = [...waiting.values()];
  waiting.clear();
  for (const { reject } of all) reject(new Error('unanswered'));
}

import { type MessageName, type Reply, type Request, routes } from './routes';
import type { Route } from './routes/route';
import type { Envelope } from './send';

/** Who sent a message, as the browser says; nothing in it comes from the page. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number;
  readonly url: string;
  /** One of the extension's own pages, in a top frame or without a tab (popup). */
  readonly isOwnPage: boolean;
  /** A guardian's session is unlocked. */
  readonly isGuardian: boolean;
}

/** Every route has a handler: a missing one does not compile. */
export type Handlers = {
  readonly [N in MessageName]: (request: Request<N>, sender: Sender) => Promise<Reply<N>> | Reply<N>;
};

/**
 * Answers one message. Privilege belongs to the route and is checked here, never in a page; a request that does
 * not fit its schema is refused. Total.
 */
export async function dispatch(message: unknown, sender: Sender, handlers: Handlers): Promise<Envelope> {
  const { name, request } = (typeof message === 'object' && message !== null ? message : {}) as {
    name?: unknown;
    request?: unknown;
  };
  if (typeof name !== 'string' || !Object.hasOwn(routes, name)) return refused('malformed');
  const route: Route = routes[name as MessageName];
  if (route.from !== 'page' && !sender.isOwnPage) return refused('forbidden');
  if (route.from === 'guardian' && !sender.isGuardian) return refused('locked');
  const parsed = route.request.safeParse(request);
  if (!parsed.success) return refused('malformed');
  try {
    const handle = handlers[name as MessageName] as (request: unknown, sender: Sender) => unknown;
    return { ok: true, reply: await handle(parsed.data, sender) };
  } catch (error) {
    console.error(`[${name}]`, error);
    return refused(reasonOf(error));
  }
}

function refused(error: string): Envelope {
  return { ok: false, error };
}

/** Reasons that a guardian can do something about keep their name; of the rest nothing is told. */
function reasonOf(error: unknown): string {
  if (isFullDisk(error)) return 'storage-full';
  const message = error instanceof Error ? error.message : '';
  return message === 'private-window' || message === 'seal-broken' ? message : 'failed';
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || /quota|disk/i.test(error.message));
}

import { send } from '../messages/send';

type MessageName = Parameters<typeof send>[0];
export type RequestOf<N extends MessageName> = Parameters<typeof send<N>>[1];
export type ReplyOf<N extends MessageName> = Awaited<ReturnType<typeof send<N>>>;

/** What became of a message: its reply, or why there is none, as the key of a text (`error.<reason>`). */
export type Attempt<T> =
  | { readonly ok: true; readonly reply: T }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly waitMs: number;
      /** What was typed that the reason is about. */
      readonly words?: readonly string[];
    };

interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly waitMs?: number | undefined;
  readonly words?: readonly string[];
}

function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;
}

/**
 * Sends a message and turns every way of failing – a refusal, an error, no worker – into a reason to show.
 * Never throws.
 */
export async function attempt<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<Attempt<Exclude<ReplyOf<N>, Refusal>>> {
  try {
    const reply = await send(name, request);
    if (isRefusal(reply)) {
      const { reason, waitMs = 0, words = [] } = reply;
      return { ok: false, reason, waitMs, words };
    }
    return { ok: true, reply: reply as Exclude<ReplyOf<N>, Refusal> };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unanswered', waitMs: 0 };
  }
}

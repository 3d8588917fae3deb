import { vi } from 'vitest';
import type { MessageName, Reply, Request } from '../../src/messages/routes';

type Answers = { [N in MessageName]?: (request: Request<N>) => Reply<N> | Promise<Reply<N>> };

export interface Sent {
  readonly name: MessageName;
  readonly request: unknown;
}

/**
 * Puts a worker behind `chrome.runtime.sendMessage` that answers as `answers` say; a throwing answer travels as
 * the worker's refusal. Messages without an answer find no worker at all. Returns what was sent.
 */
export function pretendWorker(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  const sendMessage = async (message: Sent) => {
    sent.push(message);
    const answer = answers[message.name] as ((request: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error('Could not establish connection');
    try {
      return { ok: true, reply: await answer(message.request) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : 'failed' };
    }
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return sent;
}

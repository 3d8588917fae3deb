import type { CDPSession } from 'playwright-core';

interface Evaluated {
  readonly id: number;
  readonly result?: {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
  readonly error?: { readonly message: string };
}

/**
 * Evaluates an expression in a DevTools target and returns its (awaited, JSON) value. Playwright's own Worker
 * object goes stale when a service worker starts again under the same target id, hence this way round it.
 * Throws what the expression throws.
 */
export async function evaluateInTarget(
  browser: CDPSession,
  targetId: string,
  expression: string,
): Promise<unknown> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const message = JSON.stringify({
    id: 1,
    method: 'Runtime.evaluate',
    params: { expression, awaitPromise: true, returnByValue: true },
  });
  let listener: ((event: { sessionId: string; message: string }) => void) | undefined;
  let limit: NodeJS.Timeout | undefined;
  let goneListener: ((event: { sessionId: string }) => void) | undefined;
  try {
    const answer = await new Promise<Evaluated>((resolve, reject) => {
      listener = (event) => {
        const received = JSON.parse(event.message) as Evaluated;
        if (event.sessionId === sessionId && received.id === 1) resolve(received);
      };
      goneListener = (event) => {
        if (event.sessionId === sessionId) reject(new Error('The target went away while it was asked'));
      };
      browser.on('Target.receivedMessageFromTarget', listener);
      browser.on('Target.detachedFromTarget', goneListener);
      // A worker that dies on the question says nothing at all.
      limit = setTimeout(() => reject(new Error('The target gave no answer')), 5000);
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
    const thrown = answer.result?.exceptionDetails;
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
    if (answer.error !== undefined) throw new Error(answer.error.message);
    return answer.result?.result.value;
  } finally {
    clearTimeout(limit);
    if (listener) browser.off('Target.receivedMessageFromTarget', listener);
    if (goneListener) browser.off('Target.detachedFromTarget', goneListener);
    await browser.send('Target.detachFromTarget', { sessionId }).catch(() => undefined); // Gone already.
  }
}

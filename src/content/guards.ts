import { send } from '../messages/send';

/** How a frame is guarded, and what is said there. */
export type Guards = Awaited<ReturnType<typeof send<'words/guards'>>>;

const againMs = 400;

/** Asks the worker twice, a moment apart: it may have ended just now. Undefined when neither is answered. */
export async function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, againMs));
    return ask().catch(() => undefined);
  }
}

let known: Guards | undefined;
let asking: Promise<Guards | undefined> | undefined;

/** How this frame is guarded: as told last, or asked for now. */
export async function guardsNow(): Promise<Guards | undefined> {
  return known ?? askGuards();
}

export function askGuards(): Promise<Guards | undefined> {
  asking ??= askTwice(() => send('words/guards', {})).then((told) => {
    asking = undefined;
    known = told ?? known;
    return known;
  });
  return asking;
}

/** Until the worker has answered, as strictly as the registration says. */
export function typingNow(): Guards['typing'] {
  const holds = (globalThis as { mamXanhHolds?: true }).mamXanhHolds === true;
  return known?.typing ?? (holds ? 'stop' : 'ask');
}

import { type Answered, type Asked, lineName } from '../messages/line';
import { dispatch, type Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { senderOf } from './sender';

/**
 * Answers travel together where others went less than this many milliseconds before: each message costs the page time. The
 * first after a pause goes at once, so that a single picture or a film waits for nobody.
 */
const togetherMs = 60;

/** Answers what pages ask together (`askTogether`), each question by the same table and checks as a message of its own. */
export function watchLines(handlers: Handlers): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name: line, sender } = port;
    if (line !== lineName || sender === undefined) return;
    let answers: Answered[number][] = [];
    let isOpen = true;
    let postedAt = Number.NEGATIVE_INFINITY;
    const post = () => {
      postedAt = performance.now();
      const together = answers;
      answers = [];
      if (isOpen) port.postMessage(together);
    };
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    port.onMessage.addListener((message) => {
      for (const { id, name, request } of questionsIn(message)) {
        void senderOf(sender)
          .then((who) => dispatch({ name, request }, who, handlers))
          .then((envelope) => {
            answers.push({ id, envelope });
            if (answers.length > 1) return;
            setTimeout(post, Math.max(0, postedAt + togetherMs - performance.now()));
          });
      }
    });
  });
}

/** What cannot be told apart cannot be answered; all else is `dispatch`'s to judge. */
function questionsIn(message: unknown): Asked {
  if (!Array.isArray(message)) return [];
  return message.filter(
    (each: unknown): each is Asked[number] =>
      typeof each === 'object' && each !== null && typeof (each as { id?: unknown }).id === 'number',
  );
}

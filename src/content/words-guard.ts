/**
 * Registered only while a child's typing or its chats are guarded (`src/background/words-guard.ts`), in every frame.
 * Listens before the page does; asks the worker how, and until it has answered guards as strictly as it can ask.
 */
import { send } from '../messages/send';
import { guardFiles } from './guard-files';
import { guardReceived } from './guard-received';
import { type Guards, guardTyping } from './guard-typing';

let guards: Guards = { typing: 'ask', received: true, language: 'vi' };
const current = () => guards;

const marked = globalThis as { mamXanhGuards?: true };
if (marked.mamXanhGuards === undefined) {
  marked.mamXanhGuards = true;
  const tell = guardTyping(guards);
  guardFiles(current);
  guardReceived(current);
  const ask = async () => {
    try {
      guards = await send('words/guards', {});
      tell(guards);
    } catch {
      // The worker had just ended or was updated: the next time the page is shown asks again.
    }
  };
  void ask();
  // Settings may have changed while another tab was in front.
  addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void ask());
}

/**
 * Registered only while a child's typing or its chats are guarded (`src/background/words-guard.ts`), in every frame.
 * Listens before the page does; asks the worker how, and until it has answered guards as strictly as it can ask.
 */
import { guardFiles } from './guard-files';
import { guardReceived } from './guard-received';
import { guardTyping } from './guard-typing';
import { askGuards } from './guards';

const marked = globalThis as { mamXanhGuards?: true };
if (marked.mamXanhGuards === undefined) {
  marked.mamXanhGuards = true;
  guardTyping();
  guardFiles();
  guardReceived();
  void askGuards();
  // Settings may have changed while another tab was in front.
  addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void askGuards());
}

import type { Look, Task } from './look';
import { lookAt } from './look-at';
import type { Looker } from './pool';

/** Who takes longer is given up: a picture may be made to take for ever. */
const patienceMs = 15_000;

/**
 * Looks in this very thread, and lets whatever waits here go between two pictures. Chromium's service worker can start
 * no workers; an offscreen document could, but a child who ends the extension's process in the browser's task manager
 * while one is open has the whole extension switched off, rules and all (seen in Chromium 150), where without
 * one the next event wakes a new worker.
 */
export const inPlace: Looker = async (task) => {
  await new Promise((resolve) => setTimeout(resolve));
  const late = new Promise<Look>((resolve) => setTimeout(resolve, patienceMs, { reason: 'timeout' }));
  return Promise.race([lookAt(task), late]);
};

/** Looks in a worker of its own, made when it is first needed and made anew when it fails. */
export function inWorker(): Looker {
  let worker: Worker | undefined;
  let lastId = 0;
  return (task: Task) => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const here = worker;
    const id = ++lastId;
    return new Promise((resolve) => {
      const end = (look: Look) => {
        clearTimeout(timer);
        here.removeEventListener('message', hear);
        here.removeEventListener('error', fail);
        resolve(look);
      };
      const giveUp = (reason: 'unreadable' | 'timeout') => {
        here.terminate();
        worker = undefined;
        end({ reason });
      };
      const hear = ({ data }: MessageEvent<{ id: number; look: Look }>) => {
        if (data.id === id) end(data.look);
      };
      const fail = () => giveUp('unreadable');
      const timer = setTimeout(() => giveUp('timeout'), patienceMs);
      here.addEventListener('message', hear);
      here.addEventListener('error', fail);
      here.postMessage({ id, task });
    });
  };
}

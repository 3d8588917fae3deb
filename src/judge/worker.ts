/** A worker that looks at pictures, one at a time; Firefox's background document has two. */
import type { Task } from './look';
import { lookAt } from './look-at';

let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data: { id, task } }: MessageEvent<{ id: number; task: Task }>) => {
  last = last.then(async () => postMessage({ id, look: await lookAt(task) }));
});

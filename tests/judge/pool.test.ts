import { describe, expect, it } from 'vitest';
import { maxWaiting } from '../../src/core/media/queue';
import type { Look, Task } from '../../src/judge/look';
import { createPool } from '../../src/judge/pool';

const task: Task = { bytes: new ArrayBuffer(0) };

/** Somebody who looks at a picture when told to. */
function slowLooker() {
  const waiting: ((look: Look) => void)[] = [];
  const looker = () => new Promise<Look>((resolve) => waiting.push(resolve));
  return { looker, finish: () => waiting.shift()?.({ score: 0.5 }), count: () => waiting.length };
}

describe('the line of pictures that wait', () => {
  it('answers at once that it cannot keep up when it is full, and never to what is seen before what is not', async () => {
    const { looker, count } = slowLooker();
    const pool = createPool([looker]);
    const answered: string[] = [];
    const ask = (ticket: string, isVisible: boolean) =>
      void pool.look(ticket, isVisible, task).then((look) => {
        if ('reason' in look) answered.push(`${ticket} ${look.reason}`);
      });
    ask('first', true);
    for (let i = 0; i < maxWaiting; i++) ask(`${i}`, i % 2 === 0);
    await Promise.resolve();
    expect(answered).toEqual([]);
    ask('seen', true);
    await Promise.resolve();
    await Promise.resolve();
    expect(answered).toEqual([`${maxWaiting - 1} overload`]);
    expect(count()).toBe(1);
  });

  it('goes on with the next one, what is seen first, and lets go who left', async () => {
    const { looker, finish, count } = slowLooker();
    const pool = createPool([looker]);
    const done: string[] = [];
    const ask = (ticket: string, isVisible: boolean) =>
      pool.look(ticket, isVisible, task).then((look) => {
        done.push('score' in look ? ticket : `${ticket} ${look.reason}`);
      });
    const all = [ask('a', false), ask('b', false), ask('c', false), ask('d', true)];
    pool.raise(['c']);
    pool.cancel(['b']);
    while (done.length < 4) {
      finish();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await Promise.all(all);
    expect(done).toEqual(['b overload', 'a', 'c', 'd']);
    expect(count()).toBe(0);
  });
});

import { dequeue, enqueue, type Queue, raise, withdraw } from '../core/media/queue';
import type { Look, Task } from './look';

/** Somebody that looks at one picture at a time. Never rejects. */
export type Looker = (task: Task) => Promise<Look>;

interface Job {
  readonly task: Task;
  readonly answer: (look: Look) => void;
}

export interface Pool {
  /** Looks at a picture when its turn comes. Never rejects. */
  look(ticket: string, isVisible: boolean, task: Task): Promise<Look>;
  raise(tickets: readonly string[]): void;
  cancel(tickets: readonly string[]): void;
}

export function createPool(lookers: readonly Looker[]): Pool {
  let queue: Queue<Job> = [];
  const idle = [...lookers];

  function run(): void {
    while (idle.length > 0) {
      const { queue: rest, next } = dequeue(queue);
      if (next === undefined) return;
      queue = rest;
      const looker = idle.pop()!;
      void looker(next.job.task).then((look) => {
        idle.push(looker);
        next.job.answer(look);
        run();
      });
    }
  }

  return {
    look: (ticket, isVisible, task) =>
      new Promise((answer) => {
        const added = enqueue(queue, { ticket, isVisible, job: { task, answer } });
        queue = added.queue;
        for (const { job } of added.dropped) job.answer({ reason: 'overload' });
        run();
      }),
    raise: (tickets) => {
      queue = raise(queue, new Set(tickets));
    },
    cancel: (tickets) => {
      const { queue: rest, dropped } = withdraw(queue, new Set(tickets));
      queue = rest;
      for (const { job } of dropped) job.answer({ reason: 'overload' });
    },
  };
}

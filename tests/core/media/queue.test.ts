import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dequeue, enqueue, maxWaiting, type Queue, raise, withdraw } from '../../../src/core/media/queue';

const waiting = (ticket: string, isVisible = false) => ({ ticket, isVisible, job: ticket });
const filled = (count: number, isVisible: boolean): Queue<string> =>
  Array.from({ length: count }, (_, i) => waiting(`${i}`, isVisible));

describe('the line of pictures', () => {
  it('lets what is seen go first, and among equals who came first', () => {
    const queue = [waiting('a'), waiting('b', true), waiting('c'), waiting('d', true)];
    const order: string[] = [];
    for (let rest: Queue<string> = queue; rest.length > 0; ) {
      const taken = dequeue(rest);
      order.push(taken.next!.ticket);
      rest = taken.queue;
    }
    expect(order).toEqual(['b', 'd', 'a', 'c']);
    expect(dequeue([]).next).toBeUndefined();
  });

  it('moves up what became visible', () => {
    const raised = raise([waiting('a'), waiting('b')], new Set(['b']));
    expect(dequeue(raised).next?.ticket).toBe('b');
  });

  it('is bounded: the last unseen one goes, or the new one where all are seen', () => {
    const mixed = [...filled(maxWaiting - 1, true), waiting('unseen')];
    expect(enqueue(mixed, waiting('new', true)).dropped.map((each) => each.ticket)).toEqual(['unseen']);
    expect(enqueue(filled(maxWaiting, true), waiting('new')).dropped[0]?.ticket).toBe('new');
  });

  it('neither loses nor doubles anybody', () => {
    const any = fc.array(fc.record({ ticket: fc.uuid(), isVisible: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(any, fc.array(fc.nat(30)), (items, gone) => {
        let queue: Queue<string> = [];
        for (const { ticket, isVisible } of items) queue = enqueue(queue, waiting(ticket, isVisible)).queue;
        const names = new Set(gone.flatMap((at) => items[at]?.ticket ?? []));
        const { queue: rest, dropped } = withdraw(queue, names);
        expect([...rest, ...dropped].map((each) => each.ticket).sort()).toEqual(
          items.map((each) => each.ticket).sort(),
        );
        expect(dropped.every((each) => names.has(each.ticket))).toBe(true);
      }),
    );
  });
});

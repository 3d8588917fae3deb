import { addMonths, monthOf } from '../../src/core/counts/period';
import type { JournalEvent } from '../../src/core/journal/event';
import { categories } from '../../src/core/policy/categories';

type Happening = Pick<JournalEvent, 'at' | 'kind' | 'category' | 'detail'>;

const kinds = [
  'stopped',
  'stopped',
  'stopped',
  'warned',
  'went-on',
  'asked',
  'granted',
  'help-opened',
  'learnt',
  'slipped',
] as const;

/** Numbers without a pattern, the same for the same client and event at every run. */
function drawn(client: number, event: number): number {
  let mixed = (client * 0x9e3779b1) ^ (event * 0x85ebca6b) ^ 0x2545f491;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** What happens as a client's n-th event: fixed, so that what must come out can be counted without the client. */
export function eventOf(client: number, event: number, start: number): Happening {
  const number = drawn(client, event);
  const month = addMonths(monthOf(start), number % 5 === 0 ? -1 : 0);
  const [year, of] = month.split('-').map(Number);
  const at = new Date(year!, of! - 1, 1 + ((number >>> 5) % 28), (number >>> 10) % 24, 30).getTime();
  const kind = kinds[(number >>> 15) % kinds.length]!;
  return {
    at,
    kind,
    ...(kind === 'stopped' && { category: categories[(number >>> 20) % categories.length]! }),
  };
}

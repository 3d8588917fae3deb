import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answered, type Asked, askTogether } from '../../src/messages/line';

type Listener<T> = (value: T) => void;

/** One end of a line, as the browser gives it to a page. */
function fakePort() {
  const posted: Asked[] = [];
  const hear: { answers?: Listener<Answered>; end?: () => void } = {};
  return {
    posted,
    postMessage: (message: Asked) => void posted.push(structuredClone(message)),
    disconnect: vi.fn(),
    onMessage: {
      addListener: (listener: Listener<Answered>) => {
        hear.answers = listener;
      },
    },
    onDisconnect: {
      addListener: (listener: () => void) => {
        hear.end = listener;
      },
    },
    answer: (answers: Answered) => hear.answers?.(answers),
    die: () => hear.end?.(),
  };
}

let ports: ReturnType<typeof fakePort>[] = [];
let onHide: (() => void) | undefined;

beforeEach(() => {
  ports = [];
  const connect = () => {
    const port = fakePort();
    ports.push(port);
    return port;
  };
  vi.stubGlobal('chrome', { runtime: { connect } });
  vi.stubGlobal('addEventListener', (_kind: string, listener: () => void) => {
    onHide = listener;
  });
});
afterEach(() => {
  ports.at(-1)?.die();
  vi.unstubAllGlobals();
});

const raise = (ticket: string) => askTogether('media/raise', { tickets: [ticket] });
const idsOf = (asked: Asked | undefined) => (asked ?? []).map(({ id }) => id);
const fine = (id: number) => ({ id, envelope: { ok: true, reply: { ok: true } } }) as const;

describe('a line to the worker', () => {
  it('sends what is asked in one task as one message, and gives each its own answer when it comes', async () => {
    const [first, second] = [raise('a'), raise('b')];
    await Promise.resolve();
    expect(ports).toHaveLength(1);
    const [one = 0, two = 0] = idsOf(ports[0]?.posted[0]);
    expect(ports[0]?.posted.map((each) => each.length)).toEqual([2]);
    ports[0]?.answer([fine(two)]);
    await expect(second).resolves.toEqual({ ok: true });
    ports[0]?.answer([{ id: one, envelope: { ok: false, error: 'malformed' } }]);
    await expect(first).rejects.toThrow('malformed');
  });

  it('tells everybody who waits when the worker dies, and opens a new line for what is asked then', async () => {
    const asked = [raise('a'), raise('b')];
    await Promise.resolve();
    const [one = 0] = idsOf(ports[0]?.posted[0]);
    ports[0]?.answer([fine(one)]);
    ports[0]?.die();
    await expect(asked[0]).resolves.toEqual({ ok: true });
    await expect(asked[1]).rejects.toThrow('unanswered');
    const again = raise('b');
    await Promise.resolve();
    expect(ports).toHaveLength(2);
    ports[1]?.answer(idsOf(ports[1]?.posted[0]).map(fine));
    await expect(again).resolves.toEqual({ ok: true });
  });

  it('hangs up when the page is put aside', async () => {
    const asked = raise('a');
    await Promise.resolve();
    onHide?.();
    await expect(asked).rejects.toThrow('unanswered');
    expect(ports[0]?.disconnect).toHaveBeenCalled();
  });
});

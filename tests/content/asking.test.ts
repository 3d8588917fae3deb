import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, type Question, type Verdict } from '../../src/content/veil/asking';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages/line', () => ({ askTogether: asked }));

vi.stubGlobal('document', { readyState: 'complete' });
vi.stubGlobal('chrome', { runtime: { id: 'x' } });

const overload: Verdict = { verdict: 'covered', reason: 'overload' };
const clear: Verdict = { verdict: 'clear', reason: 'judged' };

const answerOf = (more: Partial<Question> = {}) =>
  new Promise<Verdict>((answer) => {
    ask({ source: async () => ({ url: 'https://a.example/a.png' }), isVisible: true, answer, ...more });
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'], shouldAdvanceTime: true, advanceTimeDelta: 5 });
  asked.mockReset();
});

describe('a page on a computer that cannot keep up', () => {
  it('stops asking for a while after a few such answers, covered meanwhile; a tap still asks', async () => {
    asked.mockResolvedValue(overload);
    for (let i = 0; i < 5; i++) expect(await answerOf()).toEqual(overload);
    expect(asked).toHaveBeenCalledTimes(5);
    asked.mockResolvedValue(clear);
    expect(await answerOf()).toEqual(overload);
    expect(asked).toHaveBeenCalledTimes(5);
    expect(await answerOf({ isTapped: true })).toEqual(clear);
    vi.advanceTimersByTime(31_000);
    expect(await answerOf()).toEqual(clear);
  });

  it('asks again when a worker died over a question, and covers what stays without an answer', async () => {
    asked.mockRejectedValueOnce(new Error('unanswered')).mockResolvedValue(clear);
    const answer = answerOf();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toEqual(clear);
    asked.mockRejectedValue(new Error('unanswered'));
    const never = answerOf();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await never).toEqual({ verdict: 'covered', reason: 'unavailable' });
  });

  it('covers what cannot be read without asking', async () => {
    expect(await answerOf({ source: async () => undefined })).toEqual({
      verdict: 'covered',
      reason: 'unreadable',
    });
    expect(asked).not.toHaveBeenCalled();
  });
});

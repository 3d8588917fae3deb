import { describe, expect, it } from 'vitest';
import type { CaseBody } from '../../../src/core/cases/case';
import { afterAnswer, caseChannel, nextTryAt, type Sending } from '../../../src/core/cases/channel';

const body: CaseBody = {
  by: 'teacher',
  kind: 'bullied',
  address: '',
  since: 'week',
  danger: 'several',
  words: '',
  profile: 'adult',
  school: '',
};
const day = 24 * 3_600_000;
const waiting: Sending = {
  id: '6f1b9a52-5d52-4d7e-9c3b-0a6f6d8f1c11',
  url: 'https://truong.example/bao-tin',
  name: 'Tổ tư vấn',
  at: 1000,
  state: 'waiting',
  tries: 0,
  triedAt: 1000,
  receipt: '',
  body,
};

describe('a report on its way', () => {
  it('has arrived with 2xx, keeps the receipt and no longer its content', () => {
    const after = afterAnswer(waiting, { status: 201, text: '{"receipt":"BT-7\\u0000\\n2026"}' }, 2000);
    expect(after).toMatchObject({ state: 'sent', receipt: 'BT-7 2026', tries: 1 });
    expect(after.body).toBeUndefined();
    for (const text of ['', 'ok', 'null', '[]', '{"receipt":{}}'])
      expect(afterAnswer(waiting, { status: 200, text }, 2000)).toMatchObject({ state: 'sent', receipt: '' });
  });

  it('waits longer after each failure, six hours at most, and two weeks in all', () => {
    let sending = waiting;
    let now = waiting.at;
    const waits: number[] = [];
    while (sending.state === 'waiting') {
      sending = afterAnswer(sending, { status: waits.length % 2 === 0 ? 0 : 503, text: '' }, now);
      if (sending.state !== 'waiting') break;
      waits.push((nextTryAt(sending) - now) / 60_000);
      now = nextTryAt(sending);
    }
    expect(waits.slice(0, 7)).toEqual([1, 5, 15, 60, 180, 360, 360]);
    expect(sending).toMatchObject({ state: 'given-up' });
    expect(sending.body).toBeUndefined();
    expect(now - waiting.at).toBeGreaterThan(14 * day);
    expect(now - waiting.at).toBeLessThan(15 * day);
  });

  it('that was refused is not tried again; that came too often is', () => {
    expect(afterAnswer(waiting, { status: 403, text: '' }, 2000)).toMatchObject({
      state: 'refused',
      receipt: 'HTTP 403',
    });
    for (const status of [408, 425, 429, 500, 503])
      expect(afterAnswer(waiting, { status, text: '' }, 2000).state).toBe('waiting');
  });
});

it('a school’s place has a name and an https address', () => {
  expect(caseChannel.safeParse({ name: 'Trường', url: 'https://truong.example/bao' }).success).toBe(true);
  for (const wrong of [
    { name: 'Trường', url: 'http://truong.example/bao' },
    { name: '', url: 'https://truong.example/' },
    { name: 'Trường', url: 'truong.example' },
    { url: 'https://truong.example/' },
  ])
    expect(caseChannel.safeParse(wrong).success).toBe(false);
});

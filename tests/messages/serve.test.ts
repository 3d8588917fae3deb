import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type MessageName, routes } from '../../src/messages/routes';
import { dispatch, type Handlers, type Sender } from '../../src/messages/serve';

const page: Sender = { tabId: 1, frameId: 0, url: 'https://a.example/', isOwnPage: false, isGuardian: false };
const own: Sender = { ...page, url: 'chrome-extension://id/blocked/index.html', isOwnPage: true };
const guardian: Sender = { ...own, isGuardian: true };

const handled = vi.fn(async () => ({ ok: true }));
const handlers = Object.fromEntries(
  Object.keys(routes).map((name) => [name, handled]),
) as unknown as Handlers;

const caseId = '6f1b9a52-5d52-4d7e-9c3b-0a6f6d8f1c11';
const caseBody = {
  by: 'child',
  kind: 'bullied',
  address: '',
  since: 'today',
  danger: 'one',
  words: '',
  profile: '7-11',
  school: '',
};

const sample: Partial<Record<MessageName, unknown>> = {
  'blocked/ask': { reason: 'for school' },
  'media/judge': { ticket: '1', source: { url: 'https://a.example/a.jpg' }, isVisible: true },
  'media/cancel': { tickets: ['1'] },
  'media/arm': { mark: 'reveal' },
  'media/mark': { ticket: '1', source: { url: 'https://a.example/a.jpg' } },
  'media/forget-exceptions': { names: ['c1'] },
  'media/share': { url: 'https://a.example/a.webm' },
  'media/raise': { tickets: ['1'] },
  'words/page': { title: '', description: '', text: '' },
  'words/typed': { text: '', fields: [] },
  'words/asked': { why: 'cruel' },
  'words/received': { lines: [] },
  'words/blur': { texts: [] },
  'youtube/channel': { author: '' },
  'gate/resolve': { url: 'https://a.example/' },
  'document/open': { url: 'https://a.example/a.pdf' },
  'guard/set-pin': { pin: '5830' },
  'guard/unlock': { pin: '5830' },
  'guard/recover': { words: 'cây tre', pin: '5830' },
  'guard/name': { name: 'Mẹ' },
  'guard/set-second': { name: 'Bố', pin: '5830' },
  'guard/set-idle': { minutes: 5 },
  'tamper/dismiss': { ids: [] },
  'history/read': {},
  'history/undo': { id: 'x' },
  'settings/delay': { hours: 24 },
  'settings/call-off': { ids: [] },
  'journal/open': { secret: '5830' },
  'journal/summary': { days: 7 },
  'journal/events': { before: 0, limit: 10 },
  'journal/export': { format: 'csv', days: 30 },
  'journal/options': { keepDays: 30, keepAddresses: false },
  'settings/write': { patch: { language: 'en' } },
  'children/switch': { id: '1' },
  'children/add': { name: 'An', profile: '7-11' },
  'children/change': { id: '1', name: 'An', profile: '7-11' },
  'children/remove': { id: '1' },
  'blocked/unlock': { pin: '5830', opening: { kind: 'once' } },
  'blocked/use-code': { code: 'AAAA AAAA' },
  'codes/add-child': { name: 'An', secret: 'x' },
  'codes/remove-child': { id: '1' },
  'codes/answer': { code: 'x', answer: 'no', site: '' },
  'cases/keep': { id: caseId, body: caseBody },
  'cases/send': { id: caseId, body: caseBody },
  'cases/sent': { id: caseId },
  'cases/step': { id: caseId, kind: 'closed', text: '' },
  'cases/remove': { id: caseId },
  'house/sign': {
    place: 'home',
    child: '',
    rules: [{ text: 'x' }],
    young: { name: 'An', drawn: '' },
    grown: { name: 'Mẹ', drawn: 'M1 2L3 4' },
  },
  'learn/finished': { id: 'help-7-11-1' },
  'recorded/agree': { agrees: true },
  'requests/answer': { id: '1', answer: { kind: 'no', reason: '' } },
  'lists/switch': { id: 'x', isOn: true },
  'lists/add': { url: 'https://l.example/', category: 'adult' },
  'lists/add-file': { name: 'x', category: 'adult', base64: '' },
  'lists/remove': { id: 'x' },
  'lab/begin': { who: '12' },
  'lab/open-adult': { pin: '5830', minutes: 10 },
  'lesson/enter': { code: 'AAAAAA' },
  'lesson/leave': { secret: '5830' },
  'school/hash-pin': { pin: '5830146' },
  'rules/explain': { address: 'a.example' },
};

describe('dispatch', () => {
  it('lets a web page reach page routes only, and a locked page of ours no guardian’s route', async () => {
    for (const [name, route] of Object.entries(routes)) {
      const message = { name, request: sample[name as MessageName] ?? {} };
      const answers = await Promise.all([page, own, guardian].map((who) => dispatch(message, who, handlers)));
      expect(answers.map((answer) => answer.ok)).toEqual([
        route.from === 'page',
        route.from !== 'guardian',
        true,
      ]);
    }
  });

  it('refuses what does not fit its schema before any handler sees it', async () => {
    handled.mockClear();
    const wrong: [MessageName, unknown][] = [
      ['settings/write', { patch: { profile: 'root' } }],
      ['settings/write', { patch: { allowed: [''] } }],
      ['guard/unlock', { pin: 1234 }],
      ['guard/unlock', { pin: 'x'.repeat(200) }],
      ['requests/answer', { id: '1', answer: { kind: 'forever' } }],
      ['requests/answer', { id: '1', answer: { kind: 'minutes', minutes: 100_000 } }],
      ['gate/resolve', { url: 'x'.repeat(70_000) }],
      ['lists/add', { url: 'https://l.example/', category: 'everything' }],
    ];
    for (const [name, request] of wrong) {
      expect(await dispatch({ name, request }, guardian, handlers)).toEqual({
        ok: false,
        error: 'malformed',
      });
    }
    expect(handled).not.toHaveBeenCalled();
  });

  it('is total for whatever a page sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (junk) => {
        expect(await dispatch(junk, page, handlers)).toMatchObject({ ok: false });
      }),
    );
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(await dispatch({ name, request: {} }, guardian, handlers)).toMatchObject({ ok: false });
    }
  });

  it('tells a full disk from other failures, and reveals nothing else', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = (error: Error) =>
      ({ ...handlers, 'status/read': () => Promise.reject(error) }) as Handlers;
    const ask = (error: Error) => dispatch({ name: 'status/read', request: {} }, own, failing(error));
    expect(await ask(new Error('QUOTA_BYTES quota exceeded'))).toEqual({ ok: false, error: 'storage-full' });
    expect(await ask(new Error('secret path'))).toEqual({ ok: false, error: 'failed' });
  });
});

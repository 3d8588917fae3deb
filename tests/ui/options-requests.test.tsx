// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, submit, type } from './mounted';

const ask = {
  id: '1',
  hostname: 'a.test',
  address: 'https://a.test/cach-trong-cay?q=',
  category: 'games' as const,
  reason: 'Con muốn trồng cây',
  firstAt: 1,
  lastAt: 2,
  count: 3,
};

beforeEach(() => {
  location.hash = '#requests';
});

async function open(more: Parameters<typeof guardianWorker>[1] = {}) {
  let asks = [ask];
  const guardian = guardianWorker(
    {},
    {
      'requests/read': () => ({ asks, unread: 0 }),
      'requests/answer': () => {
        asks = [];
        return { ok: true };
      },
      ...more,
    },
  );
  const page = await mount(<App />);
  const answers = () =>
    guardian.sent.filter(({ name }) => name === 'requests/answer').map(({ request }) => request);
  return { page, answers };
}

describe('a request', () => {
  it('shows what its address speaks of', async () => {
    const { page } = await open();
    expect(page.querySelector('.ask-card')!.textContent).toContain('cach trong cay');
  });

  it('is answered no with a kind reason, the guardian’s own or one to begin with', async () => {
    const { page, answers } = await open();
    await press(button(page, t('requests.no')));
    expect(answers()).toEqual([]);
    await press(button(page, t('requests.no.together')));
    const field = page.querySelector<HTMLTextAreaElement>('.ask-card textarea')!;
    expect(field.value).toBe(t('requests.no.together'));
    await type(field, '  Tối nay nhé  ');
    await submit(field.closest('form'));
    expect(answers()).toEqual([{ id: '1', answer: { kind: 'no', reason: 'Tối nay nhé' } }]);
  });

  it('is answered for some minutes, and for one visit', async () => {
    const first = await open();
    await press(button(first.page, t('requests.minutes')));
    expect(first.answers()).toEqual([{ id: '1', answer: { kind: 'minutes', minutes: 30 } }]);
    const second = await open();
    await press(button(second.page, t('requests.once')));
    expect(second.answers()).toEqual([{ id: '1', answer: { kind: 'once' } }]);
  });

  it('stays when it could not be answered', async () => {
    const { page } = await open({ 'requests/answer': () => ({ ok: false, reason: 'managed' }) });
    await press(button(page, t('requests.always')));
    expect(page.querySelector('.ask-card')).not.toBeNull();
    expect(page.textContent).toContain(t('error.managed'));
  });

  it('asks for the journal’s PIN where the session’s opens no question, and says how many stay closed', async () => {
    const shut = await open({ 'requests/read': () => null });
    expect(shut.page.querySelector('#journal-pin')).not.toBeNull();
    const some = await open({ 'requests/read': () => ({ asks: [], unread: 2 }) });
    expect(some.page.textContent).toContain(t('requests.unread', { count: 2 }));
  });
});

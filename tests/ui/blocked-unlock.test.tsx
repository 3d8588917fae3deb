// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi as spy } from 'vitest';
import { BlockedPage } from '../../src/blocked/blocked-page';
import { t } from '../../src/ui/translate';
import { button, mount, press, submit, type } from './mounted';
import { pretendWorker } from './pretend-worker';
import { stoppedAt } from './stopped-states';

let opened: string[];
beforeEach(() => {
  opened = [];
  spy.spyOn(location, 'replace').mockImplementation((url) => void opened.push(String(url)));
});
afterEach(() => spy.restoreAllMocks());

describe('a guardian at the child’s side', () => {
  it('opens the page by PIN, which does not stay in the page', async () => {
    const sent = pretendWorker({ 'blocked/unlock': () => ({ ok: true, url: 'https://a.test/x' }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'games')} />);
    await press(button(page, t('here.show')));
    const field = page.querySelector<HTMLInputElement>('#here-pin')!;
    await type(field, '4829');
    await submit(field.closest('form'));
    const request = { pin: '4829', opening: { kind: 'once' } };
    expect(sent).toContainEqual({ name: 'blocked/unlock', request });
    expect(opened).toEqual(['https://a.test/x']);
    expect(page.querySelector<HTMLInputElement>('#here-pin')!.value).toBe('');
  });

  it('is told of a wrong PIN and of the wait', async () => {
    let waitMs = 0;
    pretendWorker({ 'blocked/unlock': () => ({ ok: false, reason: 'wrong-pin', waitMs }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'games')} />);
    await press(button(page, t('here.show')));
    for (const [wait, said] of [
      [0, t('here.wrong')],
      [61_000, t('here.locked-out', { minutes: 2 })],
    ] as const) {
      waitMs = wait;
      await type(page.querySelector('#here-pin'), '1111');
      await submit(page.querySelector('#here-pin')!.closest('form'));
      expect(page.textContent).toContain(said);
    }
    expect(opened).toEqual([]);
  });

  it('cannot open what nobody may open', async () => {
    const page = await mount(<BlockedPage stopped={stoppedAt('16-17', 'block', 'illegal')} />);
    expect(page.textContent).not.toContain(t('here.show'));
  });
});

describe('a guardian far away', () => {
  const stopped = stoppedAt('12-15', 'block', 'games', { canUseCodes: true });

  it('hears the code spelt, and answers with another', async () => {
    const sent = pretendWorker({
      'blocked/code': () => ({ code: 'LN34ACDE' }),
      'blocked/use-code': () => ({ ok: true, url: 'https://a.test/x' }),
    });
    const page = await mount(<BlockedPage stopped={stopped} />);
    await press(button(page, t('code.show')));
    expect(page.querySelector('.code-shown')!.textContent).toBe('LN34 ACDE');
    expect(page.textContent).toContain('L – lá, N – nhà, 3 – ba');
    await type(page.querySelector('#answer-code'), 'mrta cdex');
    await submit(page.querySelector('#answer-code')!.closest('form'));
    expect(sent).toContainEqual({ name: 'blocked/use-code', request: { code: 'mrta cdex' } });
    expect(opened).toEqual(['https://a.test/x']);
  });

  it('may say no, and the child is told what a wrong code means', async () => {
    let reason = 'answered-no';
    pretendWorker({
      'blocked/code': () => ({ code: 'LN34ACDE' }),
      'blocked/use-code': () => ({ ok: false, reason }),
    });
    const page = await mount(<BlockedPage stopped={stopped} />);
    await press(button(page, t('code.show')));
    for (const each of ['answered-no', 'wrong-code', 'mistyped', 'too-late'] as const) {
      reason = each;
      await type(page.querySelector('#answer-code'), 'x');
      await submit(page.querySelector('#answer-code')!.closest('form'));
      expect(page.textContent).toContain(t(`code.${each}`));
    }
    expect(opened).toEqual([]);
  });

  it('is not offered where no browser is paired', async () => {
    const page = await mount(<BlockedPage stopped={stoppedAt('12-15', 'block', 'games')} />);
    expect(page.textContent).not.toContain(t('code.show'));
  });
});

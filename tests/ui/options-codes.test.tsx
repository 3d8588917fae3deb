// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, submit, type } from './mounted';

beforeEach(() => {
  location.hash = '#codes';
});

const secret = 'AAAA CCCC DDDD EEEE FFFF HHHH KKKK LLLL'.replaceAll(' ', '');

describe('codes by telephone', () => {
  it('show a new secret once, as letters and as a picture', async () => {
    guardianWorker(
      {},
      { 'codes/read': () => ({ pairedAt: 0, children: [] }), 'codes/pair': () => ({ secret }) },
    );
    const page = await mount(<App />);
    await press(button(page, t('codes.pair.start')));
    expect(page.querySelector('.code-shown')!.textContent).toBe('AAAA CCCC DDDD EEEE FFFF HHHH KKKK LLLL');
    expect(page.querySelector('.qr-code path')!.getAttribute('d')!.length).toBeGreaterThan(1_000);
    await press(button(page, t('codes.pair.done')));
    expect(page.querySelector('.code-shown')).toBeNull();
  });

  it('are answered, and never for a site the code is not about', async () => {
    let site: 'right' | 'other' = 'right';
    const guardian = guardianWorker(
      {},
      {
        'codes/read': () => ({ pairedAt: 0, children: [{ id: '1', name: 'An' }] }),
        'codes/answer': () => ({ ok: true, code: 'MRTACDEX', child: 'An', site }),
      },
    );
    const page = await mount(<App />);
    await type(page.querySelector('input[name=code]'), 'ln34 acde');
    await type(page.querySelector('input[name=site]'), 'a.test');
    await submit(page.querySelector('input[name=code]')!.closest('form'));
    expect(guardian.sent).toContainEqual({
      name: 'codes/answer',
      request: { code: 'ln34 acde', site: 'a.test', answer: 'half-hour' },
    });
    expect(page.querySelector('.code-shown')!.textContent).toBe('MRTA CDEX');
    site = 'other';
    await submit(page.querySelector('input[name=code]')!.closest('form'));
    expect(page.querySelector('.code-shown')).toBeNull();
    expect(page.textContent).toContain(t('codes.answer.other-site'));
  });

  it('take over a child’s secret, and say when it is none', async () => {
    let outcome: { ok: true } | { ok: false; reason: string } = { ok: false, reason: 'bad-secret' };
    const guardian = guardianWorker(
      {},
      { 'codes/read': () => ({ pairedAt: 0, children: [] }), 'codes/add-child': () => outcome },
    );
    const page = await mount(<App />);
    const add = async () => {
      await type(page.querySelector('input[name=child]'), 'An');
      await type(page.querySelector('input[name=secret]'), secret);
      await submit(page.querySelector('input[name=secret]')!.closest('form'));
    };
    await add();
    expect(page.textContent).toContain(t('error.bad-secret'));
    expect(page.querySelector<HTMLInputElement>('input[name=secret]')!.value).toBe(secret);
    outcome = { ok: true };
    await add();
    expect(guardian.sent.at(-2)).toEqual({ name: 'codes/add-child', request: { name: 'An', secret } });
    expect(page.querySelector<HTMLInputElement>('input[name=secret]')!.value).toBe('');
  });
});

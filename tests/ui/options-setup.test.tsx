// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { mount, press, submit, type } from './mounted';

const fresh = { isSetUp: false, hasPin: false, isUnlocked: false };
const text = (page: Element) => page.querySelector('main')!.textContent!;

beforeEach(() => {
  location.hash = '';
});

async function toThePin(page: Element): Promise<void> {
  await press(page.querySelector('input[value=en]'));
  await submit(page.querySelector('form'));
  await press(page.querySelector('input[value="12-15"]'));
  await submit(page.querySelector('form'));
}

describe('the first-run questions', () => {
  it('change the language at once, then store language, age and PIN', async () => {
    const guardian = guardianWorker(fresh, { 'guard/set-pin': () => ({ ok: true }) });
    const page = await mount(<App />);
    await press(page.querySelector('input[value=en]'));
    expect(text(page)).toContain('Welcome to');
    await toThePin(page);
    await type(page.querySelector('#new-pin'), '7391');
    await type(page.querySelector('#new-pin-again'), '7391');
    await submit(page.querySelector('form'));
    const written = guardian.sent.filter(({ name }) => name === 'guard/set-pin' || name === 'settings/write');
    expect(written).toEqual([
      { name: 'guard/set-pin', request: { pin: '7391' } },
      { name: 'settings/write', request: { patch: { profile: '12-15', language: 'en', isSetUp: true } } },
    ]);
  });

  it('ask again when the two PINs differ, and send neither', async () => {
    const guardian = guardianWorker(fresh);
    const page = await mount(<App />);
    await toThePin(page);
    await type(page.querySelector('#new-pin'), '7391');
    await type(page.querySelector('#new-pin-again'), '7392');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('error.pins-differ'));
    expect(guardian.sent.some(({ name }) => name === 'guard/set-pin')).toBe(false);
  });

  it('say why a PIN is refused and store nothing', async () => {
    const guardian = guardianWorker(fresh, { 'guard/set-pin': () => ({ ok: false, reason: 'weak-pin' }) });
    const page = await mount(<App />);
    await toThePin(page);
    await type(page.querySelector('#new-pin'), '1234');
    await type(page.querySelector('#new-pin-again'), '1234');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('error.weak-pin'));
    expect(guardian.sent.some(({ name }) => name === 'settings/write')).toBe(false);
  });

  it('leave out the PIN where there is one, once it was entered', async () => {
    guardianWorker({ isSetUp: false, hasPin: true, isUnlocked: false });
    const locked = await mount(<App />);
    expect(locked.querySelector('#pin')).not.toBeNull();
    expect(text(locked)).not.toContain(t('setup.welcome'));
    guardianWorker({ isSetUp: false, hasPin: true, isUnlocked: true });
    const open = await mount(<App />);
    expect(text(open)).toContain(t('setup.step', { step: 1, steps: 2 }));
  });
});

describe('the lock', () => {
  it('shows nothing of the settings, and says that a PIN was wrong', async () => {
    const guardian = guardianWorker(
      { isUnlocked: false },
      { 'guard/unlock': () => ({ ok: false, reason: 'wrong-pin', waitMs: 0 }) },
    );
    const page = await mount(<App />);
    await type(page.querySelector('#pin'), '0000');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('error.wrong-pin'));
    expect(page.querySelector<HTMLInputElement>('#pin')!.value).toBe('');
    expect(page.querySelector('nav')).toBeNull();
    expect(guardian.sent.some(({ name }) => name === 'settings/read')).toBe(false);
  });

  it('sends no PIN while locked out, and says how long', async () => {
    const guardian = guardianWorker({ isUnlocked: false, waitMs: 300_000 });
    const page = await mount(<App />);
    await type(page.querySelector('#pin'), '0000');
    await submit(page.querySelector('form'));
    expect(text(page)).toContain('5 phút');
    expect(guardian.sent.some(({ name }) => name === 'guard/unlock')).toBe(false);
  });

  it('keeps an unmanaged stranger out of a managed computer without a PIN', async () => {
    guardianWorker({ isManaged: true, hasPin: false, isUnlocked: false });
    const page = await mount(<App />);
    expect(text(page)).toContain(t('unlock.no-pin'));
    expect(page.querySelector('input')).toBeNull();
  });

  it('says that there is no answer, and tries again', async () => {
    guardianWorker(
      {},
      {
        'status/read': () => {
          throw new Error('unanswered');
        },
      },
    );
    const page = await mount(<App />);
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('error.unanswered'));
    guardianWorker();
    await press(page.querySelector('main button'));
    expect(page.querySelector('nav')).not.toBeNull();
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { people } from './guardian-journal';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, settle, submit, type } from './mounted';

const fresh = { isSetUp: false, hasPin: false, isUnlocked: false };
const text = (page: Element) => page.querySelector('main')!.textContent!;

afterEach(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  location.hash = '';
  localStorage.clear();
});

async function toThePin(page: Element): Promise<void> {
  await press(page.querySelector('input[value=en]'));
  await submit(page.querySelector('form'));
  await submit(page.querySelector('form'));
  await press(page.querySelector('input[value="12-15"]'));
  await submit(page.querySelector('form'));
}

async function typePins(page: Element, pin: string, again = pin): Promise<void> {
  await type(page.querySelector('#new-pin'), pin);
  await type(page.querySelector('#new-pin-again'), again);
  await submit(page.querySelector('form'));
}

/** A worker whose first PIN opens the session, as the real one's. */
function freshWorker(more: Parameters<typeof guardianWorker>[1] = {}) {
  const guardian = guardianWorker(fresh, {
    'guard/set-pin': () => {
      guardian.status = { ...guardian.status, hasPin: true, isUnlocked: true };
      return { ok: true };
    },
    'guard/people': () => ({ ...people, hasRecovery: false }),
    'guard/recovery-words': () => ({ ok: true, words: ['cây', 'tre'] }),
    'children/add': () => ({ ok: true }),
    ...more,
  });
  guardian.settings = { ...guardian.settings, isSetUp: false };
  return guardian;
}

describe('the first-run questions', () => {
  it('change the language at once, store answers with the PIN, show recovery words, and end with a live check', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const guardian = freshWorker();
    guardian.status = { ...guardian.status, isPrivateCovered: false };
    const page = await mount(<App />);
    await press(page.querySelector('input[value=en]'));
    expect(text(page)).toContain('Welcome to');
    await toThePin(page);
    await typePins(page, '7391');
    await settle();
    await press(button(page, t('recovery.draw')));
    expect([...page.querySelectorAll('.words li')].map((word) => word.textContent)).toEqual(['cây', 'tre']);
    await press(button(page, t('recovery.written')));
    await submit(page.querySelector('form'));
    expect(page.querySelector('.check-bad')!.textContent).toContain(t('check.private'));
    // Behind our back the guardian allows private windows in the browser's own page.
    guardian.status = { ...guardian.status, isPrivateCovered: true };
    vi.advanceTimersByTime(2_000);
    await settle();
    expect(page.querySelector('.check-bad')).toBeNull();
    await submit(page.querySelector('form'));
    const written = guardian.sent.filter(({ name }) => name === 'guard/set-pin' || name === 'settings/write');
    expect(written[0]).toEqual({ name: 'guard/set-pin', request: { pin: '7391' } });
    expect(written[1]).toEqual({
      name: 'settings/write',
      request: { patch: { profile: '12-15', language: 'en' } },
    });
    expect(written.at(-1)).toEqual({ name: 'settings/write', request: { patch: { isSetUp: true } } });
    expect(page.querySelector('nav')).not.toBeNull();
    expect(localStorage.getItem('setup')).toBeNull();
  });

  it('give each of several children a name and an age', async () => {
    const guardian = freshWorker();
    const page = await mount(<App />);
    await submit(page.querySelector('form'));
    await press(page.querySelector('input[value=several]'));
    await submit(page.querySelector('form'));
    await type(page.querySelector('#child-0'), 'An');
    await type(page.querySelector('#child-1'), 'Bình');
    await submit(page.querySelector('form'));
    await typePins(page, '7391');
    const added = guardian.sent.filter(({ name }) => name === 'children/add');
    expect(added.map(({ request }) => request)).toEqual([
      { name: 'Bình', profile: '7-11', presentName: 'An' },
    ]);
  });

  it('go on where they were when the page was closed, and never past a PIN that is not set', async () => {
    freshWorker();
    const page = await mount(<App />);
    await submit(page.querySelector('form'));
    await press(page.querySelector('input[value=lab]'));
    await submit(page.querySelector('form'));
    const again = await mount(<App />);
    expect(text(again)).toContain(t('setup.pupils'));
    localStorage.setItem('setup', JSON.stringify({ step: 5, children: 'x' }));
    const far = await mount(<App />);
    expect(far.querySelector('#new-pin')).not.toBeNull();
  });

  it('ask again when the two PINs differ, and send neither', async () => {
    const guardian = freshWorker();
    const page = await mount(<App />);
    await toThePin(page);
    await typePins(page, '7391', '7392');
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('error.pins-differ'));
    expect(guardian.sent.some(({ name }) => name === 'guard/set-pin')).toBe(false);
  });

  it('say why a PIN is refused and store nothing', async () => {
    const guardian = freshWorker({ 'guard/set-pin': () => ({ ok: false, reason: 'weak-pin' }) });
    const page = await mount(<App />);
    await toThePin(page);
    await typePins(page, '1234');
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
    for (const _ of [1, 2, 3]) await submit(open.querySelector('form'));
    expect(open.querySelector('#new-pin')).toBeNull();
    expect(text(open)).toContain(t('recovery.title'));
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

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { people } from './guardian-journal';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, submit, type } from './mounted';

const words = ['mèo', 'nắng', 'gió', 'hoa', 'sách', 'cây', 'trăng', 'bánh'];

beforeEach(() => {
  location.hash = '';
});

async function open(section: string): Promise<HTMLElement> {
  location.hash = `#${section}`;
  return mount(<App />);
}

describe('guardians', () => {
  it('see recovery words once, until they say that they wrote them down', async () => {
    guardianWorker({}, { 'guard/recovery-words': () => ({ ok: true, words }) });
    const page = await open('people');
    await press(button(page, t('recovery.draw-new')));
    expect([...page.querySelectorAll('.words li')].map((each) => each.textContent)).toEqual(words);
    await press(button(page, t('recovery.written')));
    expect(page.querySelector('.words')).toBeNull();
    expect(page.textContent).toContain(t('recovery.kept'));
  });

  it('are told that no words were made, and show none', async () => {
    guardianWorker({}, { 'guard/recovery-words': () => ({ ok: false, reason: 'not-first' }) });
    const page = await open('people');
    await press(button(page, t('recovery.draw-new')));
    expect(page.querySelector('.words')).toBeNull();
    expect(page.textContent).toContain(t('error.not-first'));
  });

  it('give a second guardian a PIN, typed the same twice', async () => {
    const guardian = guardianWorker({}, { 'guard/set-second': () => ({ ok: true }) });
    const page = await open('people');
    const form = page.querySelector('#second-name')!.closest('form');
    await type(page.querySelector('#second-name'), ' Hoa ');
    await type(page.querySelector('#new-pin'), '7391');
    await type(page.querySelector('#new-pin-again'), '7392');
    await submit(form);
    expect(guardian.sent.some(({ name }) => name === 'guard/set-second')).toBe(false);
    await type(page.querySelector('#new-pin-again'), '7391');
    await submit(form);
    expect(guardian.sent).toContainEqual({
      name: 'guard/set-second',
      request: { name: 'Hoa', pin: '7391' },
    });
    expect(page.querySelector<HTMLInputElement>('#new-pin')!.value).toBe('');
  });

  it('take the second one away only after a second press', async () => {
    const guardian = guardianWorker({}, { 'guard/remove-second': () => ({ ok: true }) });
    const page = await open('people');
    await press(button(page, t('people.second.remove', { name: 'Minh' })));
    expect(guardian.sent.some(({ name }) => name === 'guard/remove-second')).toBe(false);
    await press(button(page, t('people.second.remove', { name: 'Minh' })));
    expect(guardian.sent.some(({ name }) => name === 'guard/remove-second')).toBe(true);
  });

  it('of second rank are offered nothing that only the first may do', async () => {
    guardianWorker({}, { 'guard/people': () => ({ ...people, openedBy: 'second' }) });
    const page = await open('people');
    expect(page.querySelector<HTMLInputElement>('#own-name')!.value).toBe('Minh');
    expect(page.querySelector('#second-name')).toBeNull();
    expect(page.textContent).not.toContain(t('recovery.draw-new'));
  });
});

describe('a forgotten PIN', () => {
  async function forgot(reply: { ok: false; reason: string; words?: string[] } | { ok: true }) {
    const guardian = guardianWorker(
      { isUnlocked: false },
      {
        'guard/recover': () => {
          if (reply.ok) guardian.status = { ...guardian.status, isUnlocked: true };
          return reply;
        },
      },
    );
    const page = await mount(<App />);
    await press(button(page, t('recover.forgot')));
    await type(page.querySelector('#recovery-words'), words.join(' '));
    await type(page.querySelector('#new-pin'), '7391');
    await type(page.querySelector('#new-pin-again'), '7391');
    await submit(page.querySelector('form'));
    return { guardian, page };
  }

  it('is set anew with the words, and the page opens', async () => {
    const { guardian, page } = await forgot({ ok: true });
    expect(guardian.sent).toContainEqual({
      name: 'guard/recover',
      request: { words: words.join(' '), pin: '7391' },
    });
    expect(page.querySelector('nav')).not.toBeNull();
  });

  it('keeps the words and names those that are none', async () => {
    const { page } = await forgot({ ok: false, reason: 'unknown-words', words: ['gjó'] });
    expect(page.querySelector<HTMLTextAreaElement>('#recovery-words')!.value).toBe(words.join(' '));
    expect(page.textContent).toContain(t('error.unknown-words-named', { words: 'gjó' }));
  });

  it('says that words are missing when all of them are known', async () => {
    const { page } = await forgot({ ok: false, reason: 'unknown-words', words: [] });
    expect(page.textContent).toContain(t('error.unknown-words'));
  });
});

describe('changes that wait', () => {
  const step = { kind: 'allow', address: 'game.test' } as const;

  it('are shown with the rules and called off one by one', async () => {
    const guardian = guardianWorker();
    guardian.delayHours = 24;
    guardian.pending = [{ id: 'a', step, askedAt: 1, dueAt: 2 }];
    const page = await open('addresses');
    const change = t('waiting.allow', { address: 'game.test' });
    await press(page.querySelector(`[aria-label="${t('waiting.call-off-one', { change })}"]`));
    expect(guardian.sent).toContainEqual({ name: 'settings/call-off', request: { ids: ['a'] } });
    expect(page.textContent).not.toContain(change);
    expect(page.textContent).toContain(t('waiting.called-off'));
  });

  it('are not said to hold at once', async () => {
    guardianWorker().delayHours = 24;
    const page = await open('addresses');
    await type(page.querySelector('#add-allowed'), 'a.test');
    await submit(page.querySelector('#add-allowed')!.closest('form'));
    expect(page.textContent).toContain(t('options.saved-later', { hours: 24 }));
  });

  it('begin to wait when the guardian wants it', async () => {
    const guardian = guardianWorker();
    const page = await open('waiting');
    await press(page.querySelector('input[value="24"]'));
    expect(guardian.delayHours).toBe(24);
    expect(page.querySelector<HTMLInputElement>('input[value="24"]')!.checked).toBe(true);
  });

  it('leave the wait as it is while turning it off waits itself', async () => {
    const guardian = guardianWorker({}, { 'settings/delay': () => ({ ok: true }) });
    guardian.delayHours = 24;
    const page = await open('waiting');
    await press(page.querySelector('input[value="0"]'));
    expect(page.querySelector<HTMLInputElement>('input[value="24"]')!.checked).toBe(true);
    expect(page.textContent).toContain(t('options.saved-later', { hours: 24 }));
  });
});

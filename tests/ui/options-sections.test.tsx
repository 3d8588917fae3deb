// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { categories } from '../../src/core/policy/categories';
import { App } from '../../src/options/app';
import { toBase64 } from '../../src/options/to-base64';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, settle, submit, type } from './mounted';

beforeEach(() => {
  location.hash = '';
});

async function open(section: string): Promise<HTMLElement> {
  location.hash = `#${section}`;
  return mount(<App />);
}

const radio = (page: Element, name: string, verdict: string) =>
  page.querySelector<HTMLInputElement>(`input[name="kind-${name}"][value=${verdict}]`)!;

/** Chosen with the pointer. */
async function pick(input: HTMLInputElement): Promise<void> {
  await act(async () => {
    input.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
  });
  await settle();
}

describe('kinds of sites', () => {
  it('show the age’s verdict beside one’s own, store only what differs, and go back with a click', async () => {
    const guardian = guardianWorker();
    const page = await open('categories');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(categories.length);
    expect(radio(page, 'games', 'limit').checked).toBe(true);
    expect(radio(page, 'games', 'limit').closest('td')!.textContent).toContain(t('matrix.usual'));
    await pick(radio(page, 'games', 'block'));
    expect(guardian.settings.categories).toEqual({ games: 'block' });
    expect(page.querySelector('tr.changed')!.textContent).toContain(
      t('matrix.own', { verdict: t('verdict.limit') }),
    );
    await press(page.querySelector('tr.changed th button'));
    expect(guardian.settings.categories).toEqual({});
    expect(page.textContent).toContain(t('matrix.unchanged'));
  });

  it('chosen with the arrow keys are stored once they rest, not each on the way', async () => {
    const guardian = guardianWorker();
    const page = await open('categories');
    for (const verdict of ['block', 'allow', 'warn']) await press(radio(page, 'games', verdict));
    expect(radio(page, 'games', 'warn').checked).toBe(true);
    expect(guardian.sent.filter(({ name }) => name === 'settings/write')).toEqual([]);
    await act(async () => {
      radio(page, 'games', 'warn').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    await settle();
    expect(guardian.sent.filter(({ name }) => name === 'settings/write')).toHaveLength(1);
    expect(guardian.settings.categories).toEqual({ games: 'warn' });
  });

  it('chosen one right after the other are all stored', async () => {
    const guardian = guardianWorker();
    const page = await open('categories');
    await act(async () => {
      for (const [name, verdict] of [
        ['games', 'block'],
        ['video', 'block'],
        ['shopping', 'allow'],
      ] as const) {
        radio(page, name, verdict).dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }),
        );
      }
    });
    await settle();
    await settle();
    expect(guardian.settings.categories).toEqual({ games: 'block', video: 'block', shopping: 'allow' });
  });

  it('go all back to the default with one press, and can be shown alone', async () => {
    const guardian = guardianWorker();
    guardian.settings = { ...guardian.settings, categories: { games: 'block', chat: 'warn' } };
    const page = await open('categories');
    expect(page.querySelectorAll('tr.changed')).toHaveLength(2);
    await press(page.querySelector('input[type=checkbox]'));
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
    await press(button(page, t('matrix.reset-all')));
    expect(guardian.settings.categories).toEqual({});
    expect(page.querySelectorAll('tbody tr')).toHaveLength(categories.length);
  });

  it('say in a sentence what each is, and offer no way to open what nobody may open', async () => {
    guardianWorker();
    const page = await open('categories');
    for (const category of categories) expect(page.textContent).toContain(t(`kind.${category}`));
    expect(radio(page, 'illegal', 'allow')).toBeNull();
  });

  it('are shown but not to be changed where a policy fixes them', async () => {
    guardianWorker().locked = ['categories'];
    const page = await open('categories');
    expect([...page.querySelectorAll('input[type=radio]')].every((each) => each.matches(':disabled'))).toBe(
      true,
    );
    expect(page.textContent).toContain(t('options.managed'));
  });
});

describe('own addresses', () => {
  it('are added in bulk and removed one by one', async () => {
    const guardian = guardianWorker();
    const page = await open('addresses');
    await type(page.querySelector('#add-allowed'), 'a.test\n\n# note\nb.test/path\nschool.test');
    await submit(page.querySelector('#add-allowed')!.closest('form'));
    expect(guardian.settings.allowed).toEqual(['school.test', 'a.test', 'b.test/path']);
    expect(page.querySelector<HTMLTextAreaElement>('#add-allowed')!.value).toBe('');
    await press(
      page.querySelector(`[aria-label="${t('addresses.remove-one', { address: 'school.test' })}"]`),
    );
    expect(guardian.settings.allowed).toEqual(['a.test', 'b.test/path']);
  });

  it('are taken where they are understood; the other lines stay in the box, named by their number', async () => {
    const guardian = guardianWorker();
    const page = await open('addresses');
    await type(page.querySelector('#add-blocked'), 'good.test # by Bà\ncom.vn\nno host');
    await submit(page.querySelector('#add-blocked')!.closest('form'));
    expect(guardian.settings.blocked).toEqual(['good.test']);
    expect(guardian.settings.notes).toEqual({ 'good.test': 'by Bà' });
    expect(page.querySelector<HTMLTextAreaElement>('#add-blocked')!.value).toBe('com.vn\nno host');
    const said = [...page.querySelectorAll('[role=alert]')].map((each) => each.textContent).join('');
    const line = (number: number, text: string, reason: string) =>
      t('addresses.bad-line', { line: number, text, reason });
    expect(said).toContain(line(2, 'com.vn', t('error.public-suffix')));
    expect(said).toContain(line(3, 'no host', t('error.unreadable')));
  });

  it('are searched by name and note, and carry a note each', async () => {
    const guardian = guardianWorker();
    const allowed = Array.from({ length: 300 }, (_, at) => `site-${at}.test`);
    guardian.settings = { ...guardian.settings, allowed, notes: { 'site-7.test': 'Toán lớp 5' } };
    const page = await open('addresses');
    const rows = () => [...page.querySelectorAll('section[aria-labelledby=allowed] li')];
    expect(rows()).toHaveLength(100);
    await press(button(page, t('addresses.show-more')));
    expect(rows()).toHaveLength(200);
    await type(page.querySelector('#seek-allowed'), 'toán');
    expect(rows().map((row) => row.querySelector('bdi')!.textContent)).toEqual(['site-7.test']);
    await press(button(rows()[0]!, t('addresses.note')));
    await type(rows()[0]!.querySelector('input'), '  ');
    await submit(rows()[0]!.querySelector('form'));
    expect(guardian.settings.notes).toEqual({});
    await type(page.querySelector('#seek-allowed'), 'SITE-299');
    await press(button(rows()[0]!, t('addresses.remove')));
    expect(guardian.settings.allowed).toHaveLength(299);
  });

  it('come from a file that says what it did not understand, and go to one', async () => {
    const guardian = guardianWorker();
    const page = await open('addresses');
    const input = page.querySelector<HTMLInputElement>('#address-file')!;
    const text = 'stray.test\n[allowed]\na.test # bài\nschool.test\n[blocked]\n<script>\nb.test';
    Object.defineProperty(input, 'files', { value: [new File([text], 'x.txt')] });
    await submit(input.closest('form'));
    expect(guardian.settings.allowed).toEqual(['school.test', 'a.test']);
    expect(guardian.settings.blocked).toEqual(['b.test']);
    expect(guardian.settings.notes).toEqual({ 'a.test': 'bài' });
    expect(page.textContent).toContain(t('addresses.file-read', { opened: 1, shut: 1 }));
    expect(page.textContent).toContain(t('error.no-heading'));
    expect(page.querySelector('script')).toBeNull();
  });

  it('keep the text when the session has ended, ask for the PIN, and go on', async () => {
    const guardian = guardianWorker(
      {},
      {
        'settings/write': () => {
          throw new Error('locked');
        },
        'guard/unlock': () => ({ ok: true }),
      },
    );
    const page = await open('addresses');
    await type(page.querySelector('#add-blocked'), 'bad.test');
    await submit(page.querySelector('#add-blocked')!.closest('form'));
    expect(page.querySelector('#pin')).not.toBeNull();
    expect(page.querySelector('#add-blocked')!.closest('[hidden]')).not.toBeNull();
    await type(page.querySelector('#pin'), '7391');
    await submit(page.querySelector('#pin')!.closest('form'));
    expect(guardian.sent.some(({ name }) => name === 'guard/unlock')).toBe(true);
    expect(page.querySelector('#pin')).toBeNull();
    const field = page.querySelector<HTMLTextAreaElement>('#add-blocked')!;
    expect([field.value, field.closest('[hidden]')]).toEqual(['bad.test', null]);
  });
});

describe('requests', () => {
  it('are shown as the child wrote them, as text, and answered', async () => {
    const ask = { hostname: 'a.test', address: 'https://a.test/<b>', firstAt: 1, lastAt: 2, count: 3 };
    let asks = [{ ...ask, id: '1', category: 'games' as const, reason: '<img src=x>' }];
    const guardian = guardianWorker(
      { pendingRequests: 1 },
      {
        'requests/read': () => ({ asks, unread: 0 }),
        'requests/answer': () => {
          asks = [];
          return { ok: true };
        },
      },
    );
    const page = await open('requests');
    expect(page.querySelector('blockquote')!.textContent).toBe('<img src=x>');
    expect(page.querySelector('img')).toBeNull();
    await press(button(page, t('requests.today')));
    expect(guardian.sent).toContainEqual({
      name: 'requests/answer',
      request: { id: '1', answer: { kind: 'today' } },
    });
    expect(page.textContent).toContain(t('requests.none'));
  });
});

describe('lists', () => {
  const list = {
    id: 'own',
    url: 'https://lists.test/a.txt',
    title: '',
    category: 'gambling' as const,
    licence: '',
    isOn: true,
    isLocked: false,
    names: 12,
    fetchedAt: 0,
    error: 'never-heard-of',
  };

  it('say what is wrong with them, also for a reason nobody foresaw', async () => {
    guardianWorker({}, { 'lists/read': () => [list, { ...list, id: 'b', error: 'network' }] });
    const page = await open('lists');
    expect(page.textContent).toContain(t('lists.error.broken'));
    expect(page.textContent).toContain(t('lists.error.network'));
  });

  it('keep the typed address when adding it failed', async () => {
    guardianWorker({}, { 'lists/read': () => [], 'lists/add': () => ({ ok: false, reason: 'network' }) });
    const page = await open('lists');
    await type(page.querySelector('#list-url'), 'https://lists.test/b.txt');
    await submit(page.querySelector('#list-url')!.closest('form'));
    expect(page.querySelector<HTMLInputElement>('#list-url')!.value).toBe('https://lists.test/b.txt');
    expect(page.textContent).toContain(t('error.network'));
  });

  it('travel as base64 of exactly their bytes', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(toBase64(new Uint8Array())).toBe('');
  });
});

describe('the self-test', () => {
  it('says what to do about each problem, also about one nobody foresaw', async () => {
    guardianWorker({
      problems: [
        { id: 'private-windows', detail: '' },
        { id: 'new-one', detail: '<i>x</i>' },
      ],
    });
    const page = await open('health');
    expect(page.textContent).toContain(t('problem.private-windows'));
    expect(page.textContent).toContain(t('problem.other'));
    expect(page.textContent).toContain('<i>x</i>');
  });
});

describe('why is it closed', () => {
  it('explains an address', async () => {
    const judgement = {
      verdict: 'block' as const,
      category: 'gambling' as const,
      layer: 'name' as const,
      detail: '0.9',
    };
    const guardian = guardianWorker({}, { 'rules/explain': () => judgement });
    const page = await open('explain');
    await type(page.querySelector('#explain'), ' a.test ');
    await submit(page.querySelector('form'));
    expect(guardian.sent).toContainEqual({ name: 'rules/explain', request: { address: 'a.test' } });
    expect(page.querySelector('.result')!.textContent).toContain(t('explain.layer.name'));
  });
});

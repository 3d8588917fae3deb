// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi as spy } from 'vitest';
import { BlockedPage } from '../../src/blocked/blocked-page';
import { needOfCard } from '../../src/blocked/help-card';
import { categories } from '../../src/core/policy/categories';
import { needs } from '../../src/core/words/groups';
import { t } from '../../src/ui/translate';
import { button, mount, press, settle, submit, type } from './mounted';
import { pretendWorker } from './pretend-worker';
import { stoppedAt } from './stopped-states';

let opened: string[];
beforeEach(() => {
  opened = [];
  spy.spyOn(location, 'replace').mockImplementation((url) => void opened.push(String(url)));
});
afterEach(() => {
  spy.restoreAllMocks();
  spy.useRealTimers();
});

describe('the blocked page', () => {
  it('says on its main element what was decided', async () => {
    const page = await mount(<BlockedPage stopped={stoppedAt('12-15', 'block', 'gambling')} />);
    expect({ ...page.querySelector('main')!.dataset }).toEqual({
      verdict: 'block',
      category: 'gambling',
      layer: 'list',
      host: 'www.stopped.test',
      profile: '12-15',
    });
  });

  it('shows the address as text, whatever it contains', async () => {
    const address = `https://x.test/"><img src=x onerror=alert(1)><a href="javascript:1">${'y'.repeat(300)}`;
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'adult', { address })} />);
    expect(page.querySelector('img')).toBeNull();
    expect([...page.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '#main',
      '/learn/index.html#help-7-11-1',
      'https://good.test/',
      '/recorded/index.html',
      '/house/index.html',
      'tel:111',
      '/help/index.html',
      '/cases/index.html',
    ]);
    expect(page.querySelector('details .address-text')!.textContent).toBe(address);
    expect(page.querySelector('.address-text')!.textContent!.length).toBeLessThan(100);
  });

  it('makes links of web addresses only', async () => {
    const title = { vi: 'x', en: 'x' };
    const places = ['javascript:alert(1)', 'data:text/html,x', 'https://ok.test/'].map((url) => ({
      url,
      title,
      why: title,
    }));
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'adult', { places })} />);
    expect([...page.querySelectorAll('.place')].map((a) => a.getAttribute('href'))).toEqual([
      'https://ok.test/',
    ]);
  });

  it('reads the heading first, so that a key pressed too early does nothing', async () => {
    const page = await mount(<BlockedPage stopped={stoppedAt('16-17', 'warn', 'crypto')} />);
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('has a person’s number one press away, whatever was stopped, at every age, and before all else on a card', async () => {
    // One profile of each reading level.
    for (const profile of ['7-11', '12-15', '16-17'] as const) {
      for (const category of [undefined, ...categories]) {
        for (const verdict of ['block', 'warn', 'limit'] as const) {
          const page = await mount(<BlockedPage stopped={stoppedAt(profile, verdict, category)} />);
          expect(page.querySelector('a[href="tel:111"]'), `${profile} ${category} ${verdict}`).not.toBeNull();
        }
      }
      for (const need of needs) {
        const judgement = {
          verdict: 'warn',
          category: 'self-harm',
          layer: 'words',
          detail: `help:${need}`,
        } as const;
        const stopped = { ...stoppedAt(profile, 'warn', 'self-harm'), judgement };
        expect(needOfCard(stopped)).toBe(need);
        const page = await mount(<BlockedPage stopped={stopped} />);
        expect(page.querySelector('main')!.firstElementChild!.classList.contains('help-line')).toBe(true);
        expect(page.querySelector('.breathe')).not.toBeNull();
      }
    }
  });

  it('offers room to breathe where a page may have hurt', async () => {
    const hurt = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'violence')} />);
    expect(hurt.querySelector('.breathe')).not.toBeNull();
    const calm = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'games')} />);
    expect(calm.querySelector('.breathe')).toBeNull();
  });

  it('puts 111 before everything where somebody may need it, else at the end', async () => {
    const first = await mount(<BlockedPage stopped={stoppedAt('12-15', 'block', 'self-harm')} />);
    expect(first.querySelector('main')!.firstElementChild!.classList.contains('help-line')).toBe(true);
    const last = await mount(<BlockedPage stopped={stoppedAt('12-15', 'block', 'games')} />);
    expect(last.querySelector('main')!.lastElementChild!.classList.contains('help-line')).toBe(true);
  });
});

describe('a warning', () => {
  it('lets a nearly grown child go on at once', async () => {
    const sent = pretendWorker({
      'blocked/continue': () => ({ ok: true, url: 'https://www.stopped.test/path' }),
    });
    const page = await mount(<BlockedPage stopped={stoppedAt('16-17', 'warn', 'crypto')} />);
    await press(button(page, t('think.go')));
    expect(sent.map(({ name }) => name)).toEqual(['blocked/continue']);
    expect(opened).toEqual(['https://www.stopped.test/path']);
  });

  it('gives a younger one time to read first', async () => {
    spy.useFakeTimers();
    const sent = pretendWorker({
      'blocked/continue': () => ({ ok: true, url: 'https://www.stopped.test/' }),
    });
    const page = await mount(<BlockedPage stopped={stoppedAt('12-15', 'warn', 'chat')} />);
    const goOn = page.querySelector<HTMLButtonElement>('.think button')!;
    await press(goOn);
    expect(goOn.getAttribute('aria-disabled')).toBe('true');
    expect(sent).toEqual([]);
    await act(async () => {
      spy.advanceTimersByTime(5000);
    });
    await settle();
    expect(page.querySelector('[aria-live]')!.textContent).toBe(t('think.ready'));
    await press(goOn);
    expect(sent).toHaveLength(1);
  });

  it('opens nothing but the web, and says when going on failed', async () => {
    pretendWorker({ 'blocked/continue': () => ({ ok: true, url: 'javascript:alert(1)' }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('16-17', 'warn', 'crypto')} />);
    await press(button(page, t('think.go')));
    expect(opened).toEqual([]);
    expect(page.querySelector('.think [role=alert]')!.textContent).toBe(t('blocked.action.failed'));
  });
});

describe('limited time', () => {
  const time = { sliceMinutes: 15, leftMinutes: 45 };

  it('starts a slice and opens the page', async () => {
    pretendWorker({ 'blocked/start': () => ({ ok: true, url: 'https://www.stopped.test/' }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'limit', 'games', { time })} />);
    expect(page.querySelector('.time')!.textContent).toContain('45 phút');
    expect(page.querySelectorAll('.slices svg')).toHaveLength(3);
    await press(button(page, t('time.start', { slice: 15 })));
    expect(opened).toEqual(['https://www.stopped.test/']);
  });

  it('says when it opens again once nothing is left', async () => {
    const over = { sliceMinutes: 15, leftMinutes: 0 };
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'limit', 'games', { time: over })} />);
    expect(page.querySelector('h1')!.textContent).toBe(t('blocked.heading.over.young'));
    expect(page.querySelector('.time button')).toBeNull();
    expect(page.querySelector('.time')!.textContent).toContain(t('time.over'));
  });

  it('explains that the time was used up meanwhile', async () => {
    pretendWorker({ 'blocked/start': () => ({ ok: false, reason: 'time-up' }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'limit', 'games', { time })} />);
    await press(page.querySelector('.time button'));
    expect(page.querySelector('.time [role=alert]')!.textContent).toBe(t('blocked.action.not-now'));
    expect(opened).toEqual([]);
  });
});

describe('asking a guardian', () => {
  it('sends the child’s words once and says so', async () => {
    const sent = pretendWorker({ 'blocked/ask': () => ({ ok: true }) });
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'games')} />);
    await type(page.querySelector('textarea'), '  Bài tập tin học  ');
    await submit(page.querySelector('.ask form'));
    expect(sent).toEqual([{ name: 'blocked/ask', request: { reason: 'Bài tập tin học' } }]);
    expect(page.querySelector('.ask form')).toBeNull();
    expect(page.querySelector('.ask [role=status]')!.textContent).toBe(t('ask.sent'));
  });

  it('keeps the words when sending failed', async () => {
    pretendWorker({});
    const page = await mount(<BlockedPage stopped={stoppedAt('7-11', 'block', 'games')} />);
    await type(page.querySelector('textarea'), 'Con cần');
    await submit(page.querySelector('.ask form'));
    expect(page.querySelector('textarea')!.value).toBe('Con cần');
    expect(page.querySelector('.ask [role=status]')!.textContent).toBe(t('ask.failed'));
  });

  it('says that it was asked already', async () => {
    const page = await mount(
      <BlockedPage stopped={stoppedAt('7-11', 'block', 'games', { isAsked: true })} />,
    );
    expect(page.querySelector('.ask form')).toBeNull();
    expect(page.querySelector('.ask')!.textContent).toContain(t('ask.asked'));
  });

  it('asks the smallest for one press only, and offers nothing for what nobody may open', async () => {
    const small = await mount(<BlockedPage stopped={stoppedAt('0-6', 'block', undefined)} />);
    expect(small.querySelector('.ask textarea')).toBeNull();
    expect(small.querySelector('.ask button')).not.toBeNull();
    const illegal = await mount(<BlockedPage stopped={stoppedAt('16-17', 'block', 'illegal')} />);
    expect(illegal.querySelector('.ask')).toBeNull();
  });
});

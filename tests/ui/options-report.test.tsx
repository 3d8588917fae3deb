// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEvent } from '../../src/core/journal/event';
import { App } from '../../src/options/app';
import { talkAbout } from '../../src/options/report/talk-about';
import { t } from '../../src/ui/translate';
import { people, summaryOf } from './guardian-journal';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, settle, submit, type } from './mounted';

type Happened = Omit<JournalEvent, 'at'>;
const stop: Happened = { kind: 'stopped', category: 'games', hostname: 'game.test' };
const times = (count: number, event: Happened) => Array.from({ length: count }, () => event);

beforeEach(() => {
  location.hash = '#report';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The page over what happened; the report unless the address says otherwise. */
async function report(events: readonly Happened[], more: Parameters<typeof guardianWorker>[1] = {}) {
  const guardian = guardianWorker({}, { 'journal/summary': ({ days }) => summaryOf(events, days), ...more });
  return { guardian, page: await mount(<App />) };
}

describe('the report', () => {
  it('is calm when nothing happened', async () => {
    const { page } = await report([]);
    expect(page.textContent).toContain(t('report.whole'));
    expect(page.textContent).toContain(t('report.quiet'));
    expect(page.textContent).toContain(t('report.facts.none'));
    expect(page.querySelector('.talk, .bars, .heat-map, .notice.hint:not(:empty)')).toBeNull();
  });

  it('shows every chart as a table too', async () => {
    const { page } = await report([...times(3, stop), { kind: 'warned' }, { kind: 'asked' }]);
    const numbers = [...page.querySelectorAll('.numbers strong')].map((each) => each.textContent);
    expect(numbers).toEqual(['3', '1', '0', '1']);
    const tables = [...page.querySelectorAll('.data table')].map((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    const [byDay, ...others] = tables;
    expect(byDay).toHaveLength(7);
    expect(byDay!.at(-1)!.slice(1)).toEqual(['3', '1', '1', '0']);
    expect(page.querySelectorAll('.days-chart rect')).toHaveLength(7);
    expect(others.flat()).toEqual([
      [t('category.games'), '3', '0'],
      ['Chủ Nhật', '20–21', '3'],
      ['game.test', '3', '0', '0', '0'],
    ]);
  });

  it('says where time went, and how requests were answered', async () => {
    const { page } = await report([
      { kind: 'active', hostname: 'film.test', number: 1_800 },
      { kind: 'active', hostname: 'sach.test', number: 3_600 },
      { kind: 'asked' },
      { kind: 'granted' },
    ]);
    const section = page.querySelector('[aria-labelledby=by-time]')!;
    expect([...section.querySelectorAll('.bars bdi')].map((each) => each.textContent)).toEqual([
      'sach.test',
      'film.test',
    ]);
    expect([...section.querySelectorAll('tbody td')].map((each) => each.textContent)).toEqual(['60', '30']);
    expect(page.textContent).toContain(t('report.requests', { asked: '1', granted: '1', refused: '0' }));
  });

  it('tells the guardian of the visit before, by which a profile put back is known', async () => {
    location.hash = '';
    const visits = [
      { at: 2, by: 'first' as const },
      { at: 1, by: 'second' as const },
    ];
    const { page } = await report([], { 'guard/people': () => ({ ...people, visits, visitCount: 9 }) });
    expect(page.querySelector('#last-visit')!.textContent).toContain('9');
  });

  it('asks the worker for the span that was chosen', async () => {
    const { guardian, page } = await report([]);
    const today = [...page.querySelectorAll('.spans label')].find(
      (label) => label.textContent === t('report.span.1'),
    );
    await press(today!.querySelector('input'));
    const asked = guardian.sent.filter(({ name }) => name === 'journal/summary');
    expect(asked.map(({ request }) => request)).toEqual([{ days: 7 }, { days: 1 }]);
  });

  it('tells gaps, attempts and findings in plain words', async () => {
    const { page } = await report(
      [{ kind: 'protection-gap', number: 120 }, { kind: 'wrong-pin' }, { kind: 'clock-back' }],
      {
        'journal/check': () => [
          { id: 'missing', from: 2, to: 3 },
          { id: 'missing', from: 7, to: 7 },
        ],
      },
    );
    // The chain is looked at once the numbers are shown.
    await settle();
    const facts = [...page.querySelectorAll('.facts li')].map((each) => each.textContent);
    expect(facts).toEqual([
      t('report.fact.gaps', { count: '1', minutes: '2' }),
      t('report.fact.wrong-pins', { count: '1' }),
      t('report.fact.clock-back', { count: '1' }),
      t('finding.missing'),
    ]);
  });

  it('asks for the PIN where the journal is closed, and reads nothing before', async () => {
    let isOpen = false;
    const { guardian, page } = await report([], {
      'journal/state': () => ({ isOpen, keepDays: 30, keepAddresses: false, agreement: 'none' }),
      'journal/open': ({ secret }) => {
        isOpen = secret === '7391';
        return isOpen ? { ok: true } : { ok: false, reason: 'wrong-pin' };
      },
    });
    const read = () => guardian.sent.some(({ name }) => name === 'journal/summary');
    await type(page.querySelector('#journal-pin'), '0000');
    await submit(page.querySelector('#journal-pin')!.closest('form'));
    expect(page.textContent).toContain(t('error.wrong-pin'));
    expect(read()).toBe(false);
    await type(page.querySelector('#journal-pin'), '7391');
    await submit(page.querySelector('#journal-pin')!.closest('form'));
    expect([page.querySelector('#journal-pin'), read()]).toEqual([null, true]);
  });

  it('hands the export to the browser as a file', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href.split(':')[0]}`);
    });
    const { guardian, page } = await report([]);
    await press(button(page, t('journal.export.days-csv')));
    expect(saved).toEqual(['mam-xanh-7-days.csv blob']);
    expect(guardian.sent).toContainEqual({
      name: 'journal/export',
      request: { format: 'days-csv', days: 7 },
    });
  });

  it('erases only after a second press, with the way back in focus', async () => {
    const { guardian, page } = await report([]);
    const erased = () => guardian.sent.filter(({ name }) => name === 'journal/erase').length;
    await press(button(page, t('journal.erase')));
    expect(document.activeElement!.textContent).toBe(t('journal.erase.no'));
    await press(button(page, t('journal.erase.no')));
    expect(erased()).toBe(0);
    await press(button(page, t('journal.erase')));
    await press(button(page, t('journal.erase.yes')));
    expect(erased()).toBe(1);
    expect(page.textContent).toContain(t('journal.erased'));
  });

  it('shows what was changed from outside until it was read', async () => {
    location.hash = '';
    let notes = [
      { id: 'n1', at: 1, what: 'settings', state: 'edited', text: { vi: 'đã sửa', en: 'edited' } } as const,
    ].slice();
    const { guardian, page } = await report([], {
      'tamper/read': () => notes,
      'tamper/dismiss': () => {
        notes = [];
        return { ok: true };
      },
    });
    expect(page.querySelector('#tamper')!.parentElement!.textContent).toContain('đã sửa');
    await press(button(page, t('tamper.dismiss')));
    expect(guardian.sent).toContainEqual({ name: 'tamper/dismiss', request: { ids: ['n1'] } });
    expect(page.querySelector('#tamper')).toBeNull();
  });

  it('leaves the page when nobody has touched it for as long as a session lasts', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { guardian, page } = await report(times(3, stop));
    const wait = (minutes: number) => act(async () => void vi.advanceTimersByTime(minutes * 60_000));
    await wait(9);
    await act(async () => void dispatchEvent(new Event('keydown')));
    await wait(9);
    expect(page.textContent).toContain('game.test');
    await wait(1);
    await settle();
    expect(guardian.sent.some(({ name }) => name === 'guard/lock')).toBe(true);
    expect(page.querySelector('#pin')).not.toBeNull();
    expect(page.innerHTML).not.toContain('game.test');
  });
});

describe('what to talk about', () => {
  const hints = (...events: readonly Happened[]) => talkAbout(summaryOf(events));

  it('is nothing when nothing happened, nor after one stray stop', () => {
    expect(hints()).toEqual([]);
    expect(hints({ kind: 'stopped', category: 'gambling' }, stop, { kind: 'asked' })).toEqual([]);
  });

  it('is a child’s distress at once and before all else, and never more than two things', () => {
    const gambling: Happened = { kind: 'stopped', category: 'gambling' };
    const events = [...times(9, gambling), ...times(9, { kind: 'asked' })];
    expect(hints(...events)).toEqual(['gambling', 'asked']);
    expect(hints(...events, { kind: 'stopped', category: 'self-harm' })).toEqual(['self-harm', 'gambling']);
  });
});

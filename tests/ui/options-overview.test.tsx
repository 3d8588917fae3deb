// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/core/journal/event';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { summaryOf } from './guardian-journal';
import { guardianWorker } from './guardian-worker';
import { mount } from './mounted';

beforeEach(() => {
  location.hash = '';
});

const events: Omit<JournalEvent, 'at'>[] = [
  { kind: 'stopped', category: 'games', hostname: 'game.test' },
  { kind: 'stopped', category: 'games', hostname: 'game.test' },
  { kind: 'active', hostname: 'film.test', number: 1_800 },
];

describe('the overview', () => {
  it('is what a guardian sees first, and answers four questions, each with a way deeper', async () => {
    guardianWorker({ pendingRequests: 2 }, { 'journal/summary': ({ days }) => summaryOf(events, days) });
    const page = await mount(<App />);
    expect(page.querySelector('[aria-current=page]')!.textContent).toBe(t('section.overview'));
    const cards = [...page.querySelectorAll('.overview-card')].map((card) => ({
      question: card.querySelector('h2')!.textContent,
      links: [...card.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      text: card.textContent,
    }));
    expect(cards.map(({ question, links }) => [question, links])).toEqual([
      [t('overview.whole'), ['#health']],
      [t('overview.asked'), ['#requests']],
      [t('overview.stopped'), ['#report']],
      [t('overview.time'), ['#report']],
    ]);
    expect(cards[0]!.text).toContain(t('overview.whole.good'));
    expect(cards[1]!.text).toContain(t('overview.asked.some', { count: '2' }));
    expect(cards[2]!.text).toContain(t('category.games'));
    expect(cards[3]!.text).toContain('film.test');
    expect(page.querySelectorAll('.overview-count')[1]!.textContent).toBe('30');
  });

  it('says where protection is not whole, before anything of the journal is there', async () => {
    guardianWorker({ isWhole: false }, { 'journal/summary': () => null });
    const page = await mount(<App />);
    expect(page.querySelector('.check-bad')!.textContent).toContain(t('overview.whole.bad'));
    expect(page.querySelector('#journal-pin')).not.toBeNull();
    expect(page.querySelectorAll('.overview-card')).toHaveLength(2);
  });
});

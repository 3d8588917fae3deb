// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Shelf } from '../../src/learn/shelf';
import { t } from '../../src/ui/translate';
import { button, mount, press } from './mounted';
import { pretendWorker } from './pretend-worker';

const read = ['internet-7-11-1', 'internet-7-11-2', 'internet-7-11-3', 'used-7-11-1'];
const growths = (page: Element) =>
  [...page.querySelectorAll<HTMLElement>('.garden li')].map((each) => each.dataset.growth);

describe('the garden on the shelf', () => {
  it('shows in words and drawing how far each plant has grown, and no number', async () => {
    pretendWorker({ 'learn/read': () => ({ isKept: true, read }) });
    const page = await mount(<Shelf begin="7-11" />);
    expect(growths(page)).toEqual(['bloom', 'seed', 'seed', 'sprout', 'seed']);
    const garden = page.querySelector('.garden')!;
    expect(garden.textContent).toContain(t('learn.growth.bloom'));
    expect(garden.querySelector('ul')!.textContent).not.toMatch(/\d/);
    expect(page.querySelectorAll('.was-read').length).toBe(3);
  });

  it('is not there where nothing is kept, nor without the worker', async () => {
    pretendWorker({ 'learn/read': () => ({ isKept: false, read: [] }) });
    expect((await mount(<Shelf begin="7-11" />)).querySelector('.garden')).toBeNull();
    pretendWorker({});
    const page = await mount(<Shelf begin="7-11" />);
    expect(page.querySelector('.garden')).toBeNull();
    expect(page.querySelectorAll('.lessons a').length).toBe(15);
  });

  it('is cleared after asking once more, and says so where that failed', async () => {
    const sent = pretendWorker({
      'learn/read': () => ({ isKept: true, read }),
      'learn/forget': () => ({ ok: true }),
    });
    const page = await mount(<Shelf begin="7-11" />);
    await press(button(page, t('learn.forget')));
    expect(sent.map(({ name }) => name)).toEqual(['learn/read']);
    await press(button(page, t('learn.forget.yes')));
    expect(growths(page).every((each) => each === 'seed')).toBe(true);

    pretendWorker({ 'learn/read': () => ({ isKept: true, read }) });
    const again = await mount(<Shelf begin="7-11" />, 'en');
    await press(button(again, t('learn.forget')));
    await press(button(again, t('learn.forget.yes')));
    expect(again.querySelector('[role=alert]')!.textContent).toBe(t('learn.forget.failed'));
    expect(growths(again)[0]).toBe('bloom');
  });
});

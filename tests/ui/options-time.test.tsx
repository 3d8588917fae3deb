// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasDecree147 } from '../../src/core/time/presets';
import { everyDay, noTimeRules, type TimeRules } from '../../src/core/time/rules';
import { isIn, stretchesOf } from '../../src/core/time/week';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, settle, submit, type } from './mounted';

const right = { zone: 'Asia/Ho_Chi_Minh', deviceZone: 'Asia/Ho_Chi_Minh', differenceMs: 0 };

beforeEach(() => {
  location.hash = '#time';
});

async function open(patch: Partial<TimeRules> = {}, clock = right) {
  const guardian = guardianWorker(
    {},
    { 'time/clock': () => clock, 'time/trust-clock': () => ({ ok: true }) },
  );
  guardian.settings = {
    ...guardian.settings,
    time: { ...noTimeRules, ...patch } as typeof guardian.settings.time,
  };
  const page = await mount(<App />);
  return { guardian, page };
}

async function change(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

describe('rules of time', () => {
  it('take on Decree 147 with one click', async () => {
    const { guardian, page } = await open();
    await press(button(page, t('time.decree.set')));
    expect(hasDecree147(guardian.settings.time as TimeRules)).toBe(true);
    expect(page.textContent).toContain(t('time.decree.on'));
  });

  it('have a slider for the week, one for its end, and each day by itself', async () => {
    const { guardian, page } = await open();
    await press(button(page, t('time.add', { name: t('today.all') })));
    expect(guardian.settings.time.budgets).toEqual([
      { of: { kind: 'all' }, minutes: everyDay(120), isFirm: false },
    ]);
    const [week] = page.querySelectorAll<HTMLInputElement>('input[type=range]');
    await change(week!, '60');
    await change(page.querySelectorAll<HTMLInputElement>('.days input')[2]!, '45');
    expect(guardian.settings.time.budgets[0]!.minutes).toEqual([60, 60, 45, 60, 60, 120, 120]);
    await press(page.querySelector(`[aria-label="${t('time.no-limit-for', { name: t('today.all') })}"]`));
    expect(guardian.settings.time.budgets).toEqual([]);
  });

  it('never promise more than the age gives', async () => {
    const { page } = await open({
      budgets: [{ of: { kind: 'category', category: 'games' }, minutes: everyDay(240), isFirm: false }],
    });
    const slider = page.querySelector<HTMLInputElement>('input[type=range]')!;
    expect([slider.max, slider.value]).toEqual(['60', '60']);
  });

  it('know one site, and several that share their minutes', async () => {
    const { guardian, page } = await open();
    const field = () => page.querySelector<HTMLInputElement>('#time-sites')!;
    await type(field(), 'https://Video.example');
    await submit(field().closest('form'));
    await type(field(), 'a.example, b.example');
    await type(page.querySelector('#time-group'), 'Vui');
    await submit(field().closest('form'));
    expect(guardian.settings.time.budgets.map(({ of }) => of)).toEqual([
      { kind: 'site', hostname: 'video.example' },
      { kind: 'group', name: 'Vui', hostnames: ['a.example', 'b.example'] },
    ]);
    await type(field(), 'không phải');
    await submit(field().closest('form'));
    expect(page.textContent).toContain(t('time.bad-sites'));
    expect(guardian.settings.time.budgets).toHaveLength(2);
  });

  it('are painted in the week and set by lines, and stored together', async () => {
    const { guardian, page } = await open();
    await press(page.querySelector('[data-place="1-22"]'));
    expect(guardian.sent.filter(({ name }) => name === 'settings/write')).toEqual([]);
    await press(button(page.querySelector<HTMLElement>('.quick-school')!, t('time.add-hours')));
    await press(button(page, t('time.add-off')));
    await press(button(page, t('time.save-hours')));
    const { bedtime, school } = guardian.settings.time;
    expect(isIn(bedtime, 1, 22 * 60 + 30)).toBe(true);
    expect(stretchesOf(bedtime, 2)).toEqual([]);
    expect(school).toHaveLength(1);
    expect(stretchesOf(school[0]!.week, 0)).toEqual([{ from: 420, to: 690 }]);
    expect(school[0]!.skipsHolidays).toBe(true);
  });

  it('paint an hour open again', async () => {
    const { guardian, page } = await open({ bedtime: 'f'.repeat(168) });
    await press(page.querySelector('.brush-open input'));
    await press(page.querySelector('[data-place="0-12"]'));
    await press(button(page, t('time.save-hours')));
    expect(stretchesOf(guardian.settings.time.bedtime, 0)).toEqual([
      { from: 0, to: 720 },
      { from: 780, to: 1440 },
    ]);
  });

  it('choose what is fair', async () => {
    const { guardian, page } = await open();
    await change(page.querySelector<HTMLSelectElement>('#time-breakEveryMinutes')!, '30');
    await change(page.querySelector<HTMLSelectElement>('#time-carryMinutes')!, '15');
    expect(guardian.settings.time).toMatchObject({ breakEveryMinutes: 30, carryMinutes: 15 });
  });

  it('are shown but not to be changed where a policy fixes them', async () => {
    const guardian = guardianWorker({}, { 'time/clock': () => right });
    guardian.locked = ['time'];
    const page = await mount(<App />);
    expect(page.textContent).toContain(t('options.managed'));
    expect(
      [...page.querySelectorAll('.time-rules select')].every((each) => (each as HTMLSelectElement).disabled),
    ).toBe(true);
    expect(page.querySelector('.quick')).toBeNull();
  });

  it('tell of a clock that is not believed, and let it be believed', async () => {
    const { guardian, page } = await open(
      {},
      { ...right, deviceZone: 'Asia/Tokyo', differenceMs: 3_600_000 },
    );
    expect(page.textContent).toContain(t('time.clock.behind', { by: t('today.hours', { hours: 1 }) }));
    await press(button(page, t('time.clock.trust')));
    expect(guardian.sent.some(({ name }) => name === 'time/trust-clock')).toBe(true);
  });
});

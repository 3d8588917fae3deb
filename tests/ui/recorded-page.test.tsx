// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/core/policy/categories';
import { type Recorded, RecordedPage } from '../../src/recorded/recorded-page';
import { levelOf } from '../../src/ui/level';
import { t } from '../../src/ui/translate';
import { button, mount, press } from './mounted';
import { pretendWorker } from './pretend-worker';

const recorded: Recorded = {
  profile: '12-15',
  language: 'vi',
  keepDays: 30,
  keepAddresses: false,
  isCounted: false,
  isAsked: true,
};

describe('the page that says what is recorded', () => {
  it.each(profiles)('speaks to %s at its level, and says how long and where', async (profile) => {
    const page = await mount(<RecordedPage recorded={{ ...recorded, profile }} />);
    const level = levelOf(profile);
    expect(page.textContent).toContain(t(`recorded.stops.${level}`));
    expect(page.textContent).toContain(t(`recorded.days.${level}`, { days: 30 }));
    expect(page.textContent).not.toContain(t(`recorded.addresses.${level}`));
  });

  it('says so where whole addresses are kept', async () => {
    const page = await mount(<RecordedPage recorded={{ ...recorded, keepAddresses: true }} />);
    expect(page.textContent).toContain(t('recorded.addresses.teen'));
  });

  it.each(profiles)('tells %s where the school gets counts', async (profile) => {
    const level = levelOf(profile);
    const page = await mount(<RecordedPage recorded={{ ...recorded, profile, isCounted: true }} />);
    const said = [...page.querySelectorAll('li')].map((item) => item.textContent);
    expect(said).toContain(t(`recorded.counts.${level}`));
    expect(said).not.toContain(t(`recorded.stays.${level}`));
  });

  it('takes a no as well as a yes, and shows which it was', async () => {
    const sent = pretendWorker({ 'recorded/agree': () => ({ ok: true }) });
    const page = await mount(<RecordedPage recorded={recorded} />);
    await press(button(page, t('recorded.no')));
    expect(sent).toEqual([{ name: 'recorded/agree', request: { agrees: false } }]);
    expect(button(page, t('recorded.no'))!.getAttribute('aria-pressed')).toBe('true');
    expect(page.querySelector('[role=status]')!.textContent).toBe(t('recorded.said-no.teen'));
  });

  it('does not ask the smallest, and stays useful without the worker', async () => {
    const small = { ...recorded, profile: '0-6' as const, isAsked: false };
    expect((await mount(<RecordedPage recorded={small} />)).querySelector('button')).toBeNull();
    const page = await mount(<RecordedPage recorded={undefined} />);
    expect(page.textContent).toContain(t('recorded.unknown'));
  });

  it('says so when the answer could not be saved', async () => {
    pretendWorker({});
    const page = await mount(<RecordedPage recorded={recorded} />);
    await press(button(page, t('recorded.yes')));
    expect(page.querySelector('[role=alert]')!.textContent).toBe(t('recorded.failed'));
  });
});

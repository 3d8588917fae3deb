// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SchoolFacts } from '../../src/core/health/school-checks';
import { SelfTest } from '../../src/school/self-test';
import { t } from '../../src/ui/translate';
import { button, mount, press } from './mounted';
import { pretendWorker } from './pretend-worker';

const facts: SchoolFacts = {
  installType: 'normal',
  isManaged: true,
  policyProblems: 1,
  locked: ['profile'],
  isWhole: true,
  names: 100_000,
  isAnyListFailing: false,
  mirror: 'none',
  isSearchSafe: true,
  isPrivateCovered: true,
  otherExtensions: 0,
  hasPin: true,
  isPinManaged: true,
  clockOffMs: 0,
};
const stateOf = (page: Element, id: string) => page.querySelector(`[data-check=${id}]`);

describe('the self-test page', () => {
  it('shows green and red, the cure where it is not green, and what policy has set', async () => {
    pretendWorker({ 'school/check': () => ({ facts, version: '1', problems: ['lab: not a lab'] }) });
    const page = await mount(<SelfTest />);
    expect(stateOf(page, 'rules')?.className).toContain('check-good');
    expect(stateOf(page, 'rules')?.textContent).not.toContain(t('school-check.fix.rules'));
    expect(stateOf(page, 'forced')?.className).toContain('check-bad');
    expect(stateOf(page, 'forced')?.textContent).toContain(t('school-check.fix.forced'));
    expect(stateOf(page, 'profile')?.textContent).toContain(t('school-check.locked'));
    expect(stateOf(page, 'tools')?.textContent).toContain(t('check.state.unknown'));
    expect(page.textContent).toContain('lab: not a lab');
  });

  it('looks again when it is asked to, and says so where the worker is silent', async () => {
    let installType = 'normal';
    const sent = pretendWorker({
      'school/check': () => {
        if (installType === 'silent') throw new Error('failed');
        return { facts: { ...facts, installType }, version: '1', problems: [] };
      },
    });
    const page = await mount(<SelfTest />);
    installType = 'admin';
    await press(button(page, t('school-check.again')));
    expect(stateOf(page, 'forced')?.className).toContain('check-good');
    installType = 'silent';
    await press(button(page, t('school-check.again')));
    expect(page.querySelector('[role=alert]')?.textContent).toBe(t('school-check.failed'));
    expect(sent).toHaveLength(3);
  });
});

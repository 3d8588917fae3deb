import { describe, expect, it } from 'vitest';
import { browserOf, type HealthFacts, healthOf } from '../../../src/core/health/checks';

const now = Date.parse('2026-03-01T08:00:00Z');
const well: HealthFacts = {
  isWhole: true,
  names: 1,
  isPrivateCovered: true,
  installType: 'admin',
  lists: [{ fetchedAt: now - 86_400_000, isFailing: false }],
  now,
};

describe('healthOf', () => {
  it('is good where all holds, and says what nobody can see', () => {
    const { tools, profiles, ...seen } = healthOf(well);
    expect([...new Set(Object.values(seen))]).toEqual(['good']);
    expect([tools, profiles]).toEqual(['unknown', 'unknown']);
  });

  it('names what does not hold', () => {
    const lists = [{ fetchedAt: now - 15 * 86_400_000, isFailing: false }];
    expect(healthOf({ ...well, lists }).fresh).toBe('attention');
    expect(healthOf({ ...well, lists: [{ fetchedAt: now, isFailing: true }] }).fresh).toBe('attention');
    expect(healthOf({ ...well, isWhole: false }).rules).toBe('bad');
    expect(healthOf({ ...well, isPrivateCovered: false }).private).toBe('bad');
    expect(healthOf({ ...well, installType: 'normal' }).removal).toBe('attention');
    expect(healthOf({ ...well, names: 0 }).lists).toBe('bad');
  });
});

it('browsers are told apart', () => {
  const chromium = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36';
  expect(browserOf('Mozilla/5.0 Gecko/20100101 Firefox/140.0', [])).toBe('firefox');
  expect(browserOf(`${chromium} Edg/150.0`, ['Microsoft Edge'])).toBe('edge');
  expect(browserOf(`${chromium} coc_coc_browser/140`, [])).toBe('coccoc');
  expect(browserOf(chromium, ['Chromium', 'CocCoc'])).toBe('coccoc');
  expect(browserOf(chromium, ['Chromium', 'Google Chrome'])).toBe('chrome');
  expect(browserOf(chromium, ['Chromium'])).toBe('chromium');
});

import type { BudgetSubject } from '../../core/time/rules';
import { t } from '../translate';

/** What a budget is for, in a few words. */
export function budgetName(of: BudgetSubject): string {
  switch (of.kind) {
    case 'all':
      return t('today.all');
    case 'category':
      return t(`category.${of.category}`);
    case 'each':
      return t('today.each', { category: t(`category.${of.category}`) });
    case 'site':
      return of.hostname;
    case 'group':
      return of.name;
  }
}

/** Minutes as people say them: "1 giờ 20 phút". Fractions are cut off. */
export function minutesText(minutes: number): string {
  const whole = Math.floor(minutes);
  if (whole < 60) return t('today.minutes', { minutes: whole });
  if (whole % 60 === 0) return t('today.hours', { hours: whole / 60 });
  return t('today.hours-minutes', { hours: Math.floor(whole / 60), minutes: whole % 60 });
}

/** A minute of the day as a clock shows it. */
export function clockText(minute: number): string {
  const whole = Math.round(minute);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

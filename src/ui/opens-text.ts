import { language, t } from './translate';

/** "It opens again tomorrow at 6:30", by the computer's clock. @param at ms since 1970 */
export function opensText(at: number, now = Date.now()): string {
  const time = new Intl.DateTimeFormat(language(), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const midnight = new Date(now);
  midnight.setHours(24, 0, 0, 0);
  if (at < midnight.getTime()) return t('time.opens-today', { time });
  midnight.setDate(midnight.getDate() + 1);
  if (at < midnight.getTime()) return t('time.opens-tomorrow', { time });
  const day = new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
  }).format(at);
  return t('time.opens-later', { day, time });
}

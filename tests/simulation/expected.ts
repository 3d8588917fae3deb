import { monthOf } from '../../src/core/counts/period';
import { idOf } from './client';
import { eventOf } from './events';

const kindOf: Readonly<Record<string, string>> = {
  warned: 'warned',
  'went-on': 'went-on',
  asked: 'asked',
  granted: 'granted',
  'help-opened': 'help-cards',
  learnt: 'lessons-learnt',
  slipped: 'gaps',
};

/** Every series that the database must hold after a client's first `events` events, counted one by one. */
export function expectedSeries(client: number, events: number, start: number): Map<string, number> {
  const series = new Map<string, number>();
  const days = new Map<string, Set<number>>();
  const add = (name: string, labels: Readonly<Record<string, string>>, by = 1) => {
    const all = { district: 'Quận Mô Phỏng', machine: idOf(client), school: 'Trường Mô Phỏng', ...labels };
    const text = Object.entries(all)
      .sort()
      .map(([label, value]) => `${label}="${value}"`);
    const key = `mamxanh_${name}_total{${text.join(',')}}`;
    series.set(key, (series.get(key) ?? 0) + by);
  };
  for (let at = 0; at < events; at += 1) {
    const event = eventOf(client, at, start);
    const month = monthOf(event.at);
    const date = new Date(event.at);
    days.set(month, (days.get(month) ?? new Set()).add(date.getDate()));
    if (event.kind === 'stopped') {
      add('stops', { month, category: event.category ?? 'other' });
      add('stop_hours', { month, hour: String(date.getHours()).padStart(2, '0') });
    } else add('events', { month, kind: kindOf[event.kind] ?? '' });
  }
  for (const [month, of] of days) add('days', { month }, of.size);
  return series;
}

import { publishedHours } from '../counts/disclosure';
import { type StopKind, singles } from '../counts/month-counts';
import type { TableOf } from './markup';
import type { Line, TermReport } from './term-report';
import { type CategoryName, hourText, monthText, numberText, type TermLanguage, wordsOf } from './words';

/** The report's tables: by month, by school, by kind, by hour, of help. */
export function termTables(
  report: TermReport,
  language: TermLanguage,
  nameOf: CategoryName,
): readonly TableOf[] {
  const words = wordsOf[language];
  const [byMonth, bySchool, byCategory, byHour, help] = words.tables;
  const count = (number: number) => numberText(number, language);
  const columns = [words.machines, words.days, words.stops, words.singles.warned, words.singles.asked];
  const cells = ({ machines, days, stops, events }: Line) =>
    [machines, days, stops, events.warned ?? 0, events.asked ?? 0].map(count);
  const all = report.total.stops;
  const name = (kind: StopKind) => (kind === 'other' ? words.other : nameOf(kind));
  const total = [words.total, ...cells(report.total)];
  return [
    {
      caption: byMonth,
      columns: [words.month, ...columns],
      rows: [...report.byMonth.map((line) => [monthText(line.month, language), ...cells(line)]), total],
      hasTotal: true,
    },
    {
      caption: bySchool,
      columns: [words.school, ...columns],
      rows: [...report.bySchool.map((line) => [line.school || words.unnamed, ...cells(line)]), total],
      hasTotal: true,
    },
    {
      caption: byCategory,
      columns: [words.category, words.stops, words.share],
      rows: [
        ...report.byCategory.map(({ kind, stops }) => [
          name(kind),
          count(stops),
          shareText(stops, all, language),
        ]),
        [words.total, count(all), all === 0 ? '0' : '100'],
      ],
      hasTotal: true,
    },
    {
      caption: byHour,
      columns: [words.hour, words.stops],
      rows: [
        ...hoursShown(report.byHour).map((hour) => [hourText(hour), count(report.byHour[hour] ?? 0)]),
        [words.total, count(all)],
      ],
      hasTotal: true,
    },
    {
      caption: help,
      columns: [words.what, words.count],
      rows: singles.map((single) => [words.singles[single], count(report.total.events[single] ?? 0)]),
    },
  ];
}

/** The hours of the day, and those of the night in which something was counted. */
function hoursShown(byHour: readonly number[]): readonly number[] {
  return byHour.flatMap((count, hour) => (count > 0 || publishedHours.includes(hour) ? [hour] : []));
}

function shareText(part: number, whole: number, language: TermLanguage): string {
  const share = ((100 * part) / whole).toFixed(1);
  return language === 'vi' ? share.replace('.', ',') : share;
}

import type { Table } from '../counts/disclosure';
import type { Single, StopKind } from '../counts/month-counts';
import type { Period } from '../counts/period';
import { english } from './words-en';
import { vietnamese } from './words-vi';

export type TermLanguage = 'vi' | 'en';

/** What a report says in one language. `{…}` are filled in. */
export interface TermWords {
  readonly singles: Readonly<Record<Single, string>>;
  readonly country: string;
  readonly motto: string;
  readonly number: string;
  readonly report: string;
  readonly about: string;
  readonly recipients: string;
  readonly file: string;
  readonly intro: string;
  readonly basis: string;
  readonly parts: readonly [string, string, string, string, string];
  readonly protection: string;
  readonly none: string;
  readonly stopped: string;
  readonly help: string;
  readonly gaps: string;
  readonly limits: string;
  readonly proposals: string;
  readonly tables: readonly [string, string, string, string, string];
  readonly table: string;
  readonly month: string;
  readonly machines: string;
  readonly days: string;
  readonly stops: string;
  readonly category: string;
  readonly share: string;
  readonly hour: string;
  readonly school: string;
  readonly what: string;
  readonly count: string;
  readonly total: string;
  readonly unnamed: string;
  readonly small: string;
  readonly district: string;
  readonly other: string;
  readonly publication: string;
  readonly publicationLead: string;
  readonly hidden: string;
  readonly shownTotal: string;
  readonly rest: string;
  readonly noMonths: string;
  readonly columns: readonly [string, string, string, string];
  readonly dateLine: string;
  readonly periods: Readonly<Record<Period['kind'], string>>;
  readonly monthName: string;
}

export const wordsOf: Readonly<Record<TermLanguage, TermWords>> = { vi: vietnamese, en: english };

/** How a category is called in the report's language. */
export type CategoryName = (kind: Exclude<StopKind, 'other'>) => string;

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** 12.345 in Vietnamese, 12,345 in English. */
export function numberText(number: number, language: TermLanguage): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}

/** “học kỳ I năm học 2026–2027”. */
export function periodText({ id, kind, months }: Period, language: TermLanguage): string {
  const [year = '', second = '', term = ''] = id.split('-');
  return fill(wordsOf[language].periods[kind], {
    month: String(Number(months[0]!.slice(5))),
    quarter: ['I', 'II', 'III', 'IV'][Number(second.slice(1)) - 1] ?? '',
    year,
    next: second,
    term: term === '2' ? 'II' : 'I',
  });
}

export function monthText(month: string, language: TermLanguage): string {
  const number = month.slice(5);
  const named = language === 'vi' ? String(Number(number)) : number;
  return fill(wordsOf[language].monthName, { month: named, year: month.slice(0, 4) });
}

/** “08–09 h”. */
export function hourText(hour: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(hour)}:00–${two(hour + 1)}:00`;
}

/** What a row of a published table is called. */
export function rowText(table: Table, row: string, language: TermLanguage, nameOf: CategoryName): string {
  if (table === 'hours') return hourText(Number(row));
  if (table === 'events') return wordsOf[language].singles[row as Single];
  return nameOf(row as Exclude<StopKind, 'other'>);
}

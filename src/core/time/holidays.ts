import { addDays, type Day } from '../journal/day';
import { lunarHolidays, solarHolidays } from './vietnam-holidays';

/**
 * Whether a day is a public holiday in Viet Nam (Labour Code 2019 art. 112): New Year's Day, Tết (the eve and four
 * days), Hùng Kings, 30 April, 1 May, 2 September. Tết and Hùng Kings are known for 2025 to 2040.
 */
export function isVietnameseHoliday(day: Day): boolean {
  if (solarHolidays.includes(day.slice(5))) return true;
  const lunar = lunarHolidays[Number(day.slice(0, 4))];
  if (lunar === undefined) return false;
  return day === lunar.hungKings || (day >= addDays(lunar.tet, -1) && day <= addDays(lunar.tet, 3));
}

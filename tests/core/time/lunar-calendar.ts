/**
 * The Vietnamese lunar calendar after Hồ Ngọc Đức (https://www.informatik.uni-leipzig.de/~duc/amlich/), from the new
 * moons and the sun's longitude by Meeus' formulas, in UTC+7. Days are Julian day numbers.
 */
const rad = Math.PI / 180;
const zone = 7 / 24;
const sin = (degrees: number) => Math.sin(degrees * rad);

function newMoon(k: number): number {
  const t = k / 1236.85;
  const m = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const n = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const f = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const correction =
    (0.1734 - 0.000393 * t) * sin(m) +
    0.0021 * sin(2 * m) -
    0.4068 * sin(n) +
    0.0161 * sin(2 * n) -
    0.0004 * sin(3 * n) +
    0.0104 * sin(2 * f) -
    0.0051 * sin(m + n) -
    0.0074 * sin(m - n) +
    0.0004 * sin(2 * f + m) -
    0.0004 * sin(2 * f - m) -
    0.0006 * sin(2 * f + n) +
    0.001 * sin(2 * f - n) +
    0.0005 * sin(2 * n + m);
  return mean + correction - (-0.000278 + 0.000265 * t + 0.000262 * t ** 2);
}

const newMoonDay = (k: number) => Math.floor(newMoon(k) + 0.5 + zone);

/** In which twelfth of its way the sun is at the beginning of a day; 0 begins at the March equinox. */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - zone - 2451545) / 36525;
  const m = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const equation =
    (1.9146 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.00029 * sin(3 * m);
  const longitude = mean + equation;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

const julianDay = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 2440588;
const indexOf = (day: number) => Math.floor(0.5 + (day - 2415021.076998695) / 29.530588853);

/** The first day of the eleventh month, which holds the winter solstice. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay(year, 12, 31) - 2415021) / 29.530588853);
  const day = newMoonDay(k);
  return sunTwelfth(day) >= 9 ? newMoonDay(k - 1) : day;
}

function leapOffset(start: number): number {
  const k = indexOf(start);
  for (let at = 2; at < 15; at += 1) {
    if (sunTwelfth(newMoonDay(k + at)) === sunTwelfth(newMoonDay(k + at - 1))) return at - 1;
  }
  return 14;
}

/** The solar day of a day in months 1 to 10 of a lunar year, `YYYY-MM-DD`. */
export function solarDay(day: number, month: number, year: number): string {
  const start = eleventhMonth(year - 1);
  const isLeapYear = eleventhMonth(year) - start > 365;
  let offset = month + 1;
  if (isLeapYear && offset >= leapOffset(start)) offset += 1;
  const found = newMoonDay(indexOf(start) + offset) + day - 1;
  return new Date((found - 2440588) * 86_400_000).toISOString().slice(0, 10);
}

import { commonPins } from './common-pins';

export const shortestPin = 4;
/** Digits alone; what is longer or has letters is a passphrase. */
export const shortestPassphrase = 6;
export const longestPin = 64;

/** The one form of a PIN that is judged and hashed: full-width digits and composed letters become plain. */
export function normalPin(pin: string): string {
  return pin.normalize('NFKC');
}

/**
 * Whether a PIN (4 to 12 digits) or passphrase falls to the first guesses of somebody who knows the family.
 * Four digits give 10,000 choices, which the lock-out protects; these are the ones that come first. Whole dates
 * are refused as birthdays; day and month alone are not, or a tenth of all four-digit PINs would be gone.
 */
export function isWeakPin(pin: string): boolean {
  const text = normalPin(pin).toLowerCase();
  const isDigits = /^\d+$/.test(text);
  if (text.length < (isDigits ? shortestPin : shortestPassphrase) || text.length > longestPin) return true;
  const bare = text.replace(/[\s._-]+/g, '');
  return [text, bare].some((each) => isPattern(each) || commonPins.has(withoutTones(each))) || isDate(bare);
}

function isPattern(text: string): boolean {
  if (text === '' || /^(.{1,3})\1+$/.test(text) || new Set(text).size < 2) return true;
  if (text.length <= 6 && (/^(.)\1+(.)\2+$/.test(text) || [...text].reverse().join('') === text)) return true;
  return isRun(text) || isWalk(text) || /^(19[3-9]\d|20[0-4]\d)$/.test(text);
}

/** 1234, 9876, 2468, 97531, abcd, 89012: even steps of at most two; digits go round at ten. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const round = /^\d+$/.test(text) ? 10 : 0x10000;
  const steps = codes.slice(1).map((code, at) => (code - codes[at]! + round) % round);
  return steps.every((step) => step === steps[0]) && [1, 2, round - 1, round - 2].includes(steps[0]!);
}

const keyRows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '14702580369',
  '741085209630',
  '147896321',
  '741852963',
  '159753',
];
const walks = keyRows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Qwerty, asdfgh, 1qaz2wsx, 7410: along a row, a column or round the number pad, once or again. */
function isWalk(text: string): boolean {
  return walks.some((walk) => walk.includes(text) || walk.repeat(2).includes(text)) || isTwoWalks(text);
}

function isTwoWalks(text: string): boolean {
  const half = text.length / 2;
  if (text.length < 6 || !Number.isInteger(half)) return false;
  const isIn = (part: string) => walks.some((walk) => walk.includes(part));
  return isIn(text.slice(0, half)) && isIn(text.slice(half));
}

/** DDMMYY(YY), MMDDYY(YY), YY(YY)MMDD of years people have lived in or will soon. */
function isDate(text: string): boolean {
  if (!/^\d{6}$|^\d{8}$/.test(text)) return false;
  const yearLength = text.length - 4;
  const isYear = (year: string) => yearLength === 2 || /^(19[3-9]|20[0-4])\d$/.test(year);
  const last =
    isYear(text.slice(4)) && (isDay(text.slice(0, 4)) || isDay(text.slice(2, 4) + text.slice(0, 2)));
  return last || (isYear(text.slice(0, yearLength)) && isDay(text.slice(-2) + text.slice(-4, -2)));
}

function isDay(dayMonth: string): boolean {
  const day = Number(dayMonth.slice(0, 2));
  const month = Number(dayMonth.slice(2));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

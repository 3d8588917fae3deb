import type { Age } from '../../../src/core/learn/kit';
import type { LessonText } from '../../../src/core/learn/lesson';

export const wordsOf = (text: string) => text.split(/\s+/).length;
export const sentencesOf = (text: string) => text.split(/(?<=[.!?:])[”"]?\s+/).filter((each) => each !== '');

/** What is read as running text. */
export function textsOf({ cards, ask, answers, together }: LessonText): string[] {
  return [...cards.map(({ body }) => body), ask, ...answers.map(({ explain }) => explain), together];
}

/**
 * Words a minute. Pupils' reading aloud: 60 (class 1) to 120 (class 5) syllables and words by the primary school
 * programme's goals; read to the smallest slowly; silent reading later.
 */
const pace = { '0-6': 100, '7-11': 100, '12-15': 170, '16-17': 200 } as const;
/** To think about the question and to turn the cards, in minutes. */
const thinking = 0.5;

export function minutesOf(text: LessonText, age: Age): number {
  const titles = [...text.cards.map(({ title }) => title), ...text.answers.map((answer) => answer.text)];
  return [...textsOf(text), ...titles].map(wordsOf).reduce((a, b) => a + b) / pace[age] + thinking;
}

const later = {
  '0-6': {
    vi: 'internet|tài khoản|mật khẩu|ứng dụng|thuật toán|dữ liệu|dữ liệu cá nhân|lừa đảo|tống tiền|pháp luật|nghị định|tội phạm',
    en: 'account|password|algorithm|data|scam|blackmail|law|decree|crime|privacy|application',
  },
  '7-11': {
    vi: 'thuật toán|dữ liệu cá nhân|nghị định|thông tư|bộ luật|rửa tiền|cực đoan|khỏa thân|tống tiền|mã độc|tự tử|mã hóa',
    en: 'algorithm|decree|circular|penal code|laundering|extremist|nude|blackmail|malware|suicide|encrypted',
  },
  '12-15': { vi: 'bộ luật|rửa tiền|khỏa thân|tự tử', en: 'penal code|laundering|nude|suicide' },
  '16-17': { vi: 'tự tử', en: 'suicide' },
} as const;

/** Words that a lesson for this age does without: what is easier to say, or not yet to be said. */
export function heldBack(age: Age, language: 'vi' | 'en'): string[] {
  return later[age][language].split('|');
}

import * as z from 'zod/mini';
import type { profiles } from '../policy/categories';

/** The five parts of the circulars' kit of digital skills (“bộ kỹ năng số”). */
export const modules = ['internet', 'security', 'private', 'used', 'help'] as const;
export type Module = (typeof modules)[number];

/** The ages that are taught: every profile but the grown-ups. */
export const ages = ['0-6', '7-11', '12-15', '16-17'] as const satisfies readonly (typeof profiles)[number][];
export type Age = (typeof ages)[number];

const line = z.string().check(z.minLength(2), z.maxLength(300));
const answer = z.object({ text: line, explain: line });
const inLanguage = z.object({
  title: z.string().check(z.minLength(4), z.maxLength(60)),
  cards: z.array(z.object({ title: line, body: line })).check(z.minLength(2), z.maxLength(6)),
  ask: line,
  /** Every answer is met kindly; which one is wiser the explanation says. */
  answers: z.array(answer).check(z.minLength(2), z.maxLength(3)),
  /** To do, or to talk about, with a grown-up. */
  together: line,
});
export type LessonText = z.infer<typeof inLanguage>;

const lesson = z.object({
  /** `module-age-number`; others link to it, so it stays. */
  id: z.string().check(z.regex(/^[a-z]+-\d+-\d+-\d$/)),
  module: z.enum(modules),
  age: z.enum(ages),
  vi: inLanguage,
  en: inLanguage,
});
export type Lesson = z.infer<typeof lesson>;
/** One file of `content/lessons`. */
export const lessons = z.array(lesson);

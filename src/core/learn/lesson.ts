import * as z from 'zod/mini';
import { ages, modules } from './kit';

const line = z.string().check(z.minLength(2), z.maxLength(300));
const answer = z.object({ text: line, explain: line });
const inLanguage = z.object({
  cards: z.array(z.object({ title: line, body: line })).check(z.minLength(2), z.maxLength(6)),
  ask: line,
  /** Every answer is met kindly; which one is wiser the explanation says. */
  answers: z.array(answer).check(z.minLength(2), z.maxLength(3)),
  /** To do, or to talk about, with a grown-up. */
  together: line,
});
export type LessonText = z.infer<typeof inLanguage>;

/** One file of `content/lessons/<module>`, named `<age>-<number>.json`. */
export const lesson = z.object({ vi: inLanguage, en: inLanguage });
export type Lesson = z.infer<typeof lesson>;

const title = z.string().check(z.minLength(4), z.maxLength(60));
const alternative = z.string().check(z.minLength(20), z.maxLength(120));
/** `content/lessons/shelf.json`: what there is, so that no lesson is read before it is opened. */
export const shelf = z.array(
  z.object({
    module: z.enum(modules),
    age: z.enum(ages),
    /** What the picture shows, for those who do not see it; `content/lessons/pictures/<module>-<age>.svg`. */
    picture: z.object({ vi: alternative, en: alternative }),
    /** Of the lessons numbered 1, 2, 3. */
    titles: z.array(z.object({ vi: title, en: title })),
  }),
);
export type Shelf = z.infer<typeof shelf>;

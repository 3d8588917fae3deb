import type { profiles } from '../policy/categories';

/** The five parts of the circulars' kit of digital skills (“bộ kỹ năng số”). */
export const modules = ['internet', 'security', 'private', 'used', 'help'] as const;
export type Module = (typeof modules)[number];

/** The ages that are taught: every profile but the grown-ups. */
export const ages = ['0-6', '7-11', '12-15', '16-17'] as const satisfies readonly (typeof profiles)[number][];
export type Age = (typeof ages)[number];

/** `module-age-number`, the number counting from 1; others link to it, so it stays. */
export type LessonId = `${Module}-${Age}-${number}`;
export const lessonIdPattern = new RegExp(`^(?:${modules.join('|')})-(?:${ages.join('|')})-[1-9]$`);

export function isLessonId(value: unknown): value is LessonId {
  return typeof value === 'string' && lessonIdPattern.test(value);
}

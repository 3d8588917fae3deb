import shelfFile from '../../content/lessons/shelf.json';
import type { Age, LessonId, Module } from '../core/learn/kit';
import type { Lesson, Shelf } from '../core/learn/lesson';
import type { Language } from '../ui/translate';

/** What the shelf knows of a lesson; its text is a file of its own. */
export interface Titled {
  readonly id: LessonId;
  readonly module: Module;
  readonly age: Age;
  readonly title: Readonly<Record<Language, string>>;
  /** What its picture shows. */
  readonly picture: Readonly<Record<Language, string>>;
}

/** Every lesson; a test holds the files to their schema, so they are not parsed again in the page. */
export const titles: readonly Titled[] = (shelfFile as Shelf).flatMap(({ module, age, picture, titles }) =>
  titles.map((title, at) => ({ id: `${module}-${age}-${at + 1}` as LessonId, module, age, title, picture })),
);

const files = import.meta.glob<Lesson>('../../content/lessons/*/*.json', { import: 'default' });

/**
 * The text of one lesson, and of no other.
 * @throws Error when its file is not in the package
 */
export async function loadLesson({ id, module, age }: Titled): Promise<Lesson> {
  const file = files[`../../content/lessons/${module}/${age}-${id.split('-').at(-1)}.json`];
  if (file === undefined) throw new Error(`no lesson ${id}`);
  return file();
}

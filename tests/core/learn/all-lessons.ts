import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lesson, shelf } from '../../../src/core/learn/lesson';

export const lessonsFolder = resolve(import.meta.dirname, '../../../content/lessons');
const read = (path: string): unknown => JSON.parse(readFileSync(join(lessonsFolder, path), 'utf8'));

export const theShelf = shelf.parse(read('shelf.json'));

/** Every lesson of the shelf with its text. */
export const allLessons = theShelf.flatMap(({ module, age, titles }) =>
  titles.map((title, at) => ({
    id: `${module}-${age}-${at + 1}`,
    module: module,
    age: age,
    title,
    ...lesson.parse(read(`${module}/${age}-${at + 1}.json`)),
  })),
);

/** The ids of the files that are there, whatever the shelf says. */
export function idsOfFiles(modules: readonly string[]): string[] {
  return modules.flatMap((module) =>
    readdirSync(join(lessonsFolder, module)).map((name) => `${module}-${name.replace(/\.json$/, '')}`),
  );
}

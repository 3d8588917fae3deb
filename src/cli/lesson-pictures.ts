import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePicture, readShapes } from '../core/learn/picture';
import { Fault } from './fault';
import { projectRoot } from './project-root';

const source = join(projectRoot, 'content', 'lessons', 'pictures');
const shapesFile = 'shapes.svg';

/** The lessons' pictures by file name, checked and complete. @throws Fault for one that holds more than drawing */
export function lessonPictures(): ReadonlyMap<string, string> {
  const read = (name: string) => readFileSync(join(source, name), 'utf8');
  const shapes = readShapes(read(shapesFile));
  const names = readdirSync(source).filter((name) => name.endsWith('.svg') && name !== shapesFile);
  return new Map(names.map((name) => [name, composed(name, () => composePicture(read(name), shapes))]));
}

function composed(name: string, compose: () => string): string {
  try {
    return compose();
  } catch (error) {
    throw new Fault(
      `Hình ${name}: ${(error as Error).message}`,
      `Picture ${name}: ${(error as Error).message}`,
    );
  }
}

export function writePictures(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of lessonPictures()) writeFileSync(join(folder, name), svg);
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLessonFile, writeLessonFile } from '../../core/lesson/lesson-file';
import { Fault, fileFault } from '../fault';
import { readSigningKey } from './signing-key';

/** Signs a lesson's file and puts it where the mirror's computers ask for it: `lessons/<code>.json`. */
export async function lessonCommand(
  file: string | undefined,
  folder: string | undefined,
  keyFile: string | undefined,
): Promise<string> {
  if (file === undefined) throw new Fault('Tệp tiết học nào?', 'Which lesson’s file?');
  if (folder === undefined) throw new Fault('Thiếu --out THƯ-MỤC.', 'Where to? Add --out FOLDER.');
  if (keyFile === undefined) throw new Fault('Thiếu --key TỆP.', 'Which key signs? Add --key FILE.');
  const key = readSigningKey(keyFile);
  const read = await readLessonFile(textOf(file), undefined);
  if (!read.ok) {
    throw new Fault(`Tệp ${file} không phải tệp tiết học.`, `File ${file} is no lesson’s file.`);
  }
  const path = join(folder, 'lessons', `${read.lesson.code}.json`);
  const text = await writeLessonFile(read.lesson, async (message) => key.sign(message));
  try {
    mkdirSync(join(folder, 'lessons'), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw fileFault(path, error);
  }
  return `${path}\nMã · code: ${read.lesson.code}\n`;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFault(path, error);
  }
}

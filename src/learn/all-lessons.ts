import helpFile from '../../content/lessons/help.json';
import internetFile from '../../content/lessons/internet.json';
import privateFile from '../../content/lessons/private.json';
import securityFile from '../../content/lessons/security.json';
import usedFile from '../../content/lessons/used.json';
import type { Lesson } from '../core/learn/lesson';

/** Every lesson; a test holds the files to their schema, so they are not parsed again in the page. */
export const allLessons = [
  ...internetFile,
  ...securityFile,
  ...privateFile,
  ...usedFile,
  ...helpFile,
] as unknown as readonly Lesson[];

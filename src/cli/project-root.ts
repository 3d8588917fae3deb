import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever the program was started from. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The project's own lists: `<category>.txt` and `good/`. */
export const bundledLists = join(projectRoot, 'lists');

/** Where programs keep what they can make again. */
export const cacheFolder = join(projectRoot, '.cache');

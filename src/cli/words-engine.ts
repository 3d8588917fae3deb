import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWords, type WordsEngine } from '../core/words/score';
import { Fault } from './fault';
import { projectRoot } from './project-root';

/** The words file that ships. @throws Fault when it is missing */
export function readWordsEngine(): WordsEngine {
  const path = join(projectRoot, 'public', 'models', 'words.bin');
  if (!existsSync(path)) throw new Fault(`Thiếu tệp ${path}.`, `File ${path} is missing.`);
  return openWords(readFileSync(path));
}

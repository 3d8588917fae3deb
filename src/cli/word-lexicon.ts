import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LexiconFault, readLexicon } from '../core/words/lexicon-text';
import { projectRoot } from './project-root';

export const lexiconFolder = join(projectRoot, 'lists', 'words');

/** The lexicon's files as one text, remarks and empty lines left out; each is read once, so that a fault names its file. */
export function readLexiconFiles(): string {
  const names = readdirSync(lexiconFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const lines = names.flatMap((name) => {
    const text = readFileSync(join(lexiconFolder, name), 'utf8');
    try {
      readLexicon(text);
    } catch (error) {
      if (error instanceof LexiconFault) throw new Error(`${name}, ${error.message}`);
      throw error;
    }
    return text.split('\n').map((line) => line.replace(/#.*$/, '').trim());
  });
  return lines.filter((line) => line !== '').join('\n');
}

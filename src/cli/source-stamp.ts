import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root';

let stamp: string | undefined;

/** Changes whenever the code that reads lists does, so that nothing made by other code is taken from the cache. */
export function sourceStamp(): string {
  if (stamp === undefined) {
    const hash = createHash('sha256');
    for (const folder of ['lists', 'lists/syntax', 'address', 'policy']) {
      const path = join(projectRoot, 'src', 'core', folder);
      for (const name of readdirSync(path).sort()) {
        if (name.endsWith('.ts') && !name.startsWith('name-')) hash.update(readFileSync(join(path, name)));
      }
    }
    stamp = hash.digest('hex').slice(0, 16);
  }
  return stamp;
}

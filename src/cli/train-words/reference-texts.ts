import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** Text sets beside the checkout; see docs/words.md for their licences. */
export const referenceTexts = join(projectRoot, '..', 'shared', 'reference', 'text');

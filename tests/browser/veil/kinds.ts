import { carriers } from './kinds/carriers';
import { changes } from './kinds/changes';
import { fights } from './kinds/fights';
import { frames } from './kinds/frames';
import type { Kind } from './kinds/kind';
import { shadows } from './kinds/shadows';

export const kinds: readonly Kind[] = [...carriers, ...frames, ...shadows, ...changes, ...fights];

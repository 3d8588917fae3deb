import { numbers, services, spellings, wrappers } from './addresses';
import { browserWays } from './browser-ways';
import { clock } from './clock';
import { extension } from './extension';
import { pages } from './pages';
import type { TechniqueGroup } from './technique';

/** Every way round that somebody tried or told of; `docs/bypass.md` is made of it. */
export const groups: readonly TechniqueGroup[] = [
  spellings,
  numbers,
  services,
  wrappers,
  pages,
  extension,
  browserWays,
  clock,
];
export const techniques = groups.flatMap((group) => group.techniques);
export const addressTechniques = techniques.filter(({ address }) => address !== undefined);

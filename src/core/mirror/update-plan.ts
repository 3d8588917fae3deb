import type { Category } from '../policy/categories';
import type { MirrorDelta, MirrorFile, MirrorIndex, MirrorPart } from './mirror-index';

/** What a client holds of one category. */
export interface HeldPart {
  /** The publication its text came from. */
  readonly version: number;
  /** Of its text. */
  readonly sha256: string;
}

/** How one category becomes what the index says. */
export type Update =
  | { readonly kind: 'deltas'; readonly deltas: readonly MirrorDelta[]; readonly snapshot: MirrorFile }
  | { readonly kind: 'snapshot'; readonly snapshot: MirrorFile };

export interface UpdatePlan {
  readonly updates: ReadonlyMap<Category, { readonly part: MirrorPart; readonly update: Update }>;
  /** Held, and no longer named by the index. */
  readonly gone: readonly Category[];
}

/** A chain of deltas heavier than this share of the snapshot is not worth its requests. */
const worthwhileShare = 0.5;

/** What a client that holds `held` has to fetch. Pure; the snapshot stays the way out of a chain that does not fit. */
export function planUpdate(index: MirrorIndex, held: ReadonlyMap<Category, HeldPart>): UpdatePlan {
  const updates = new Map<Category, { part: MirrorPart; update: Update }>();
  for (const [category, part] of Object.entries(index.parts) as [Category, MirrorPart][]) {
    const here = held.get(category);
    if (here?.sha256 === part.sha256) continue;
    const chain = here === undefined ? undefined : chainFrom(here.version, part);
    const { snapshot } = part;
    updates.set(category, {
      part,
      update:
        chain === undefined ? { kind: 'snapshot', snapshot } : { kind: 'deltas', deltas: chain, snapshot },
    });
  }
  const gone = [...held.keys()].filter((category) => index.parts[category] === undefined);
  return { updates, gone };
}

function chainFrom(version: number, part: MirrorPart): readonly MirrorDelta[] | undefined {
  const chain: MirrorDelta[] = [];
  let at = version;
  let bytes = 0;
  while (at !== part.version) {
    const next = part.deltas.find(({ from, to }) => from === at && to > from);
    if (next === undefined) return undefined;
    chain.push(next);
    bytes += next.bytes;
    if (bytes > part.snapshot.bytes * worthwhileShare) return undefined;
    at = next.to;
  }
  return chain;
}

/** How much of one group of names another group has: the same name or a parent of it. */
export interface Overlap {
  readonly of: string;
  readonly by: string;
  readonly names: number;
  /** Of the first group's names, 0 to 1. */
  readonly share: number;
}

/** Names by group; at most 32 groups, one bit each. */
export interface OverlapCounter {
  add(group: string, hostname: string): void;
  /** Distinct names by group, and every pair that shares a name, the largest share first. */
  finish(): { readonly sizes: ReadonlyMap<string, number>; readonly overlaps: readonly Overlap[] };
}

export const maxGroups = 32;

/** @throws RangeError when names of a 33rd group come */
export function createOverlapCounter(): OverlapCounter {
  const groups: string[] = [];
  const masks = new Map<string, number>();

  function bitOf(group: string): number {
    const known = groups.indexOf(group);
    if (known >= 0) return 1 << known;
    if (groups.length === maxGroups) throw new RangeError(`more than ${maxGroups} groups`);
    return 1 << (groups.push(group) - 1);
  }

  return {
    add: (group, hostname) => void masks.set(hostname, (masks.get(hostname) ?? 0) | bitOf(group)),
    finish() {
      const sizes = new Uint32Array(maxGroups);
      const shared = new Uint32Array(maxGroups * maxGroups);
      for (const [hostname, mask] of masks) {
        const covering = coveringMask(masks, hostname, mask);
        for (let own = mask; own !== 0; own &= own - 1) {
          const of = bitIndex(own);
          sizes[of] = sizes[of]! + 1;
          for (let other = covering & ~(1 << of); other !== 0; other &= other - 1) {
            const at = of * maxGroups + bitIndex(other);
            shared[at] = shared[at]! + 1;
          }
        }
      }
      const overlaps = groups.flatMap((of, row) =>
        groups.flatMap((by, column): Overlap[] => {
          const names = shared[row * maxGroups + column]!;
          return names === 0 ? [] : [{ of, by, names, share: names / sizes[row]! }];
        }),
      );
      overlaps.sort((a, b) => b.share - a.share || b.names - a.names || (a.of < b.of ? -1 : 1));
      return { sizes: new Map(groups.map((group, index) => [group, sizes[index]!])), overlaps };
    },
  };
}

function coveringMask(masks: ReadonlyMap<string, number>, hostname: string, own: number): number {
  let mask = own;
  for (let dot = hostname.indexOf('.'); dot >= 0; dot = hostname.indexOf('.', dot + 1)) {
    mask |= masks.get(hostname.slice(dot + 1)) ?? 0;
  }
  return mask;
}

function bitIndex(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

import { isLessonId, type LessonId, type Module } from './kit';

/** Which lessons one child has read to the end. */
interface Garden {
  /** The child's id; '' where there is a single unnamed one. */
  readonly child: string;
  readonly read: readonly LessonId[];
}
export type Gardens = readonly Garden[];

/** Reads what is stored: what is damaged is left out. Total. */
export function parseGardens(stored: unknown): Gardens {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown) => {
    const { child, read } = (typeof each === 'object' && each !== null ? each : {}) as Record<
      string,
      unknown
    >;
    if (typeof child !== 'string' || !Array.isArray(read)) return [];
    return [{ child, read: [...new Set(read.filter(isLessonId))] }];
  });
}

export function readBy(gardens: Gardens, child: string): readonly LessonId[] {
  return gardens.find((each) => each.child === child)?.read ?? [];
}

export function withRead(gardens: Gardens, child: string, id: LessonId): Gardens {
  const read = readBy(gardens, child);
  if (read.includes(id)) return gardens;
  return [...withoutGarden(gardens, child), { child, read: [...read, id] }];
}

/** The child asked for it, or is kept here no more. */
export function withoutGarden(gardens: Gardens, child: string): Gardens {
  return gardens.some((each) => each.child === child)
    ? gardens.filter((each) => each.child !== child)
    : gardens;
}

/** What an undone change of the children left behind goes, too. */
export function keptFor(gardens: Gardens, children: readonly string[]): Gardens {
  const known = children.length === 0 ? [''] : children;
  return gardens.every(({ child }) => known.includes(child))
    ? gardens
    : gardens.filter(({ child }) => known.includes(child));
}

/** The unnamed child has got a name. */
export function handedOn(gardens: Gardens, from: string, to: string): Gardens {
  return gardens.map((each) => (each.child === from ? { ...each, child: to } : each));
}

/** How far a plant has grown; there is nothing beyond the last, and nothing is ever taken away. */
export const growths = ['seed', 'sprout', 'young', 'bloom'] as const;
export type Growth = (typeof growths)[number];

/** A module's plant: it grows with each of its lessons, whatever the age they are for. */
export function growthOf(read: readonly string[], module: Module): Growth {
  const count = read.filter((id) => id.startsWith(`${module}-`)).length;
  return growths[Math.min(count, growths.length - 1)]!;
}

/** Of these a card says that it was read; of those on being used and on help none does: a brother may look. */
export const markedModules: readonly Module[] = ['internet', 'security', 'private'];

/** What a guardian said of one picture: it was covered wrongly (`shown`), or it was missed (`covered`). */
export const exceptionKinds = ['shown', 'covered'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export interface PictureException {
  /** An HMAC of the picture's bytes under this device's own key: nobody can tell the picture or its address from it. */
  readonly name: string;
  readonly kind: ExceptionKind;
  /** What the classifier gave it, 0 to 1. */
  readonly score: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const maxExceptions = 500;

/** Adds one, the newest last; what was said of the same picture before is void. Over the limit the oldest go. */
export function withException(
  all: readonly PictureException[],
  exception: PictureException,
): readonly PictureException[] {
  return [...all.filter(({ name }) => name !== exception.name), exception].slice(-maxExceptions);
}

/** For who improves a classifier: no names, no addresses, only what was said and the score it had. */
export function exportExceptions(all: readonly PictureException[]): string {
  const pictures = all.map(({ name, kind, score, at }) => ({
    hash: name,
    said: kind === 'shown' ? 'wrongly-covered' : 'missed',
    score: Math.round(score * 1000) / 1000,
    day: new Date(at).toISOString().slice(0, 10),
  }));
  return `${JSON.stringify({ format: 'mam-xanh-pictures', version: 1, pictures }, null, 2)}\n`;
}

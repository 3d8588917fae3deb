/** A value made at first need and kept; a failure is not kept, so that the next need tries again. */
export interface Lazily<T> {
  get(): Promise<T>;
  forget(): void;
}

export function lazily<T>(make: () => Promise<T>): Lazily<T> {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      if (made === undefined) {
        const attempt = make();
        made = attempt;
        attempt.catch(() => {
          if (made === attempt) made = undefined;
        });
      }
      return made;
    },
    forget: () => {
      made = undefined;
    },
  };
}

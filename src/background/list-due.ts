const dayMs = 24 * 3_600_000;
const firstRetryMs = 15 * 60_000;

/**
 * When a list is to be fetched, milliseconds since 1970: daily; after a failure in 15 minutes, then 30, 60 … up to a
 * day.
 */
export function dueAt(list: { readonly triedAt: number; readonly failures: number } | undefined): number {
  if (list === undefined) return 0;
  const wait = list.failures === 0 ? dayMs : Math.min(firstRetryMs * 2 ** (list.failures - 1), dayMs);
  return list.triedAt + wait;
}

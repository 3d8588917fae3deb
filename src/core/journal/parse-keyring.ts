import type { Keyring } from './keyring';

/** The keyring as stored; undefined when there is none or it cannot be one. Total. */
export function parseKeyring(value: unknown): Keyring | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, edition, copies, open, generations } = value as Record<string, unknown>;
  if (version !== 1 || !Number.isSafeInteger(edition)) return undefined;
  if (!Array.isArray(copies) || !Array.isArray(generations)) return undefined;
  const known = generations.filter(
    (each) => Number.isSafeInteger(each?.id) && isText(each.publicKey) && isText(each.privateBox),
  );
  if (known.length === 0) return undefined;
  const isOpen = isText(open) && open !== '';
  return {
    version: 1,
    edition: edition as number,
    copies: copies.filter(
      (each) =>
        isText(each?.id) &&
        isText(each.salt) &&
        isText(each.box) &&
        Number.isSafeInteger(each.iterations) &&
        // A ring written by somebody else must not keep the worker busy for minutes.
        each.iterations >= 1 &&
        each.iterations <= 10_000_000,
    ),
    ...(isOpen && { open }),
    generations: known,
  };
}

/** The one to believe of several stored: the latest edition. */
export function latestKeyring(...values: readonly unknown[]): Keyring | undefined {
  const rings = values.flatMap((value) => parseKeyring(value) ?? []);
  return rings.sort((a, b) => b.edition - a.edition)[0];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 4_096;
}

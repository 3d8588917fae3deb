import { type Lockout, noLockout, parseLockout, strictestLockout } from './lockout';
import { codeLifeMs, readSecret } from './one-time-code';

/** A question that was read aloud and may be answered. */
interface OpenQuestion {
  readonly code: string;
  /** The minute its code was made of. */
  readonly minute: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A child's browser that this one answers for. */
export interface PairedChild {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

/** All that one-time codes need; names no site. */
export interface CodeBook {
  /** The secret shared with the guardian's browser, and when it was made; this is a child's browser. */
  readonly pairing: { readonly secret: string; readonly at: number } | undefined;
  readonly open: readonly OpenQuestion[];
  /** Codes of questions that were answered, newest last: none is asked or answered again. */
  readonly burned: readonly string[];
  readonly lockout: Lockout;
  readonly children: readonly PairedChild[];
}

export const emptyCodeBook: CodeBook = {
  pairing: undefined,
  open: [],
  burned: [],
  lockout: noLockout,
  children: [],
};

const maxOpen = 20;
const maxBurned = 500;
export const maxChildren = 20;

/** A question younger than half an hour by this clock, and not from its future. */
export function isStillOpen({ at }: OpenQuestion, now: number): boolean {
  return at <= now && now - at < codeLifeMs;
}

export function withQuestion(book: CodeBook, question: OpenQuestion): CodeBook {
  const others = book.open.filter((each) => each.code !== question.code && isStillOpen(each, question.at));
  return { ...book, open: [...others, question].slice(-maxOpen) };
}

/** After a right answer the question is gone for good. */
export function withBurned(book: CodeBook, code: string): CodeBook {
  return {
    ...book,
    open: book.open.filter((each) => each.code !== code),
    burned: [...book.burned.filter((each) => each !== code), code].slice(-maxBurned),
  };
}

/** A new secret makes every code of the old one worthless. */
export function withPairing(book: CodeBook, pairing: CodeBook['pairing']): CodeBook {
  return { ...book, pairing, open: [], burned: [] };
}

/** After tampering no question is open; what was burned anywhere stays burned, and the longest lock-out holds. */
export function codeBookAfterTampering(found: CodeBook | undefined, newest: CodeBook | undefined): CodeBook {
  const both = [newest, found].filter((each) => each !== undefined);
  return {
    ...(newest ?? { ...emptyCodeBook, children: found?.children ?? [] }),
    open: [],
    burned: [...new Set(both.flatMap(({ burned }) => burned))].slice(-maxBurned),
    lockout: strictestLockout(both.map(({ lockout }) => lockout)),
  };
}

/** Reads what storage holds, part by part. Total. */
export function parseCodeBook(stored: unknown, now: number): CodeBook {
  if (stored === undefined) return emptyCodeBook;
  const source = objectOf(stored) as Partial<CodeBook>;
  const pairing = objectOf(source.pairing) as Partial<NonNullable<CodeBook['pairing']>>;
  const secret = typeof pairing.secret === 'string' ? readSecret(pairing.secret) : undefined;
  return {
    pairing: secret === undefined ? undefined : { secret, at: Number(pairing.at) || 0 },
    open: listOf(source.open).filter(isOpenQuestion).slice(-maxOpen),
    burned: listOf(source.burned)
      .filter((each) => typeof each === 'string')
      .slice(-maxBurned),
    lockout: parseLockout(source.lockout, now),
    children: listOf(source.children).filter(isPairedChild).slice(0, maxChildren),
  };
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isOpenQuestion(value: unknown): value is OpenQuestion {
  const { code, minute, at } = objectOf(value) as Partial<OpenQuestion>;
  return typeof code === 'string' && Number.isSafeInteger(minute) && Number.isFinite(at);
}

function isPairedChild(value: unknown): value is PairedChild {
  const { id, name, secret } = objectOf(value) as Partial<PairedChild>;
  return [id, name].every((each) => typeof each === 'string') && readSecret(secret ?? '') === secret;
}

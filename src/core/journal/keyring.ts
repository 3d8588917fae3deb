import { concat, fromBase64, type Primitives, toBase64, utf8 } from './primitives';
import type { Bytes, PlatformKey } from './web-crypto';

/**
 * The journal's keys as they are stored (JSON). One vault key opens everything; each way in (the PIN, recovery
 * words, a second guardian) is a copy of the vault key wrapped by a key stretched from that secret. Guardian key
 * pairs come in generations: their public half is clear, their private half is sealed by the vault key.
 */
export interface Keyring {
  readonly version: 1;
  /** Counts up at every change: of two stored rings the later one holds. */
  readonly edition: number;
  readonly copies: readonly WrappedCopy[];
  /** The vault key itself, base64: only as long as no PIN was ever set. */
  readonly open?: string;
  readonly generations: readonly Generation[];
}

/** All texts base64. */
export interface WrappedCopy {
  /** Whose secret: `first`, `second` (the guardians' PINs), `recovery`; with `-next` while a PIN is being changed. */
  readonly id: string;
  readonly salt: string;
  readonly iterations: number;
  readonly box: string;
}

interface Generation {
  readonly id: number;
  readonly publicKey: string;
  readonly privateBox: string;
}

/** What an opened vault gives; lives in memory. */
export interface Vault {
  /** 32 bytes. */
  readonly key: Bytes;
  /** Seals what only a guardian may have written: finished day buckets and checkpoints. */
  readonly archiveKey: PlatformKey;
  readonly privateKeys: ReadonlyMap<number, PlatformKey>;
  /** Generations somebody without the vault key put there or changed. */
  readonly strange: readonly number[];
}

/** OWASP's advice of 2023 for PBKDF2-HMAC-SHA256, as for the PIN's own hash. */
const iterations = 600_000;

/** Keys for a new journal; without a secret (the first guardian's PIN) the vault lies open until one is given. */
export async function createJournalKeys(primitives: Primitives, secret?: string): Promise<Keyring> {
  const vaultKey = primitives.random(32);
  const ring: Keyring = {
    version: 1,
    edition: 1,
    copies: secret === undefined ? [] : [await wrap(primitives, 'first', secret, vaultKey)],
    generations: [await newGeneration(primitives, vaultKey, 1)],
  };
  return secret === undefined ? { ...ring, open: toBase64(vaultKey) } : ring;
}

/**
 * Shuts an open vault by its first secret. What was written so far stays readable; what comes is sealed to a new
 * key pair under a new vault key, because the open one may have been copied.
 */
export async function protectKeys(
  primitives: Primitives,
  ring: Keyring,
  secret: string,
): Promise<Keyring | undefined> {
  const former = await openVaultWith(primitives, ring, fromBase64(ring.open ?? ''));
  if (former === undefined) return undefined;
  const vaultKey = primitives.random(32);
  const formerBox = await primitives.boxKey(former.key);
  const box = await primitives.boxKey(vaultKey);
  const generations: Generation[] = [];
  for (const generation of ring.generations) {
    const pkcs8 = await primitives.open(formerBox, bytes(generation.privateBox), purposeOf(generation));
    if (pkcs8 === undefined) continue;
    const privateBox = toBase64(await primitives.seal(box, pkcs8, purposeOf(generation)));
    generations.push({ ...generation, privateBox });
  }
  const id = lastGeneration(ring) + 1;
  return {
    version: 1,
    edition: ring.edition + 1,
    copies: [await wrap(primitives, 'first', secret, vaultKey)],
    generations: [...generations, await newGeneration(primitives, vaultKey, id)],
  };
}

/**
 * The vault, for who knows a secret of one of the copies (all of them, or those named); undefined otherwise.
 * Costs one key stretching for each copy tried. Knows no lock-out: that is the caller's.
 */
export async function unlockJournal(
  primitives: Primitives,
  ring: Keyring,
  secret: string,
  ids?: readonly string[],
): Promise<{ vault: Vault; copy: string } | undefined> {
  for (const copy of ring.copies) {
    if (ids !== undefined && !ids.includes(copy.id)) continue;
    const key = await primitives.stretch(secret, bytes(copy.salt), copy.iterations);
    const vaultKey = await primitives.open(await primitives.boxKey(key), bytes(copy.box), `copy ${copy.id}`);
    const vault = await openVaultWith(primitives, ring, vaultKey);
    if (vault !== undefined) return { vault, copy: copy.id };
  }
  return undefined;
}

/** The vault from its key, as it lies open before the first PIN or as the guardian's session keeps it. */
export async function openVaultWith(
  primitives: Primitives,
  ring: Keyring,
  vaultKey: Bytes | undefined,
): Promise<Vault | undefined> {
  if (vaultKey?.length !== 32) return undefined;
  const box = await primitives.boxKey(vaultKey);
  const privateKeys = new Map<number, PlatformKey>();
  const strange: number[] = [];
  for (const generation of ring.generations) {
    const pkcs8 = await primitives.open(box, bytes(generation.privateBox), purposeOf(generation));
    if (pkcs8 === undefined) strange.push(generation.id);
    else privateKeys.set(generation.id, await primitives.privateKey(pkcs8));
  }
  const archiveKey = await primitives.derive(vaultKey, new Uint8Array(32), 'mam-xanh journal archive 1');
  return { key: vaultKey, archiveKey: await primitives.boxKey(archiveKey), privateKeys, strange };
}

/** Adds a way in, or replaces the one of that id. */
export async function setCopy(
  primitives: Primitives,
  ring: Keyring,
  vault: Vault,
  id: string,
  secret: string,
): Promise<Keyring> {
  const copy = await wrap(primitives, id, secret, vault.key);
  return withCopies(ring, [...ring.copies.filter((each) => each.id !== id), copy]);
}

/** Only one way in remains at least: the last copy cannot be removed. */
export function removeCopies(ring: Keyring, ids: readonly string[]): Keyring {
  const copies = ring.copies.filter(({ id }) => !ids.includes(id));
  return copies.length === 0 || copies.length === ring.copies.length ? ring : withCopies(ring, copies);
}

/**
 * Puts `next` beside `old` as a way in of that guardian, history and all; undefined when `old` opens nothing. A
 * change of PIN is prepared so that a worker killed in between locks nobody out.
 */
export async function rewrap(
  primitives: Primitives,
  ring: Keyring,
  whose: string,
  old: string,
  next: string,
): Promise<Keyring | undefined> {
  const opened = await unlockJournal(primitives, ring, old, copiesOf(whose));
  return opened && setCopy(primitives, ring, opened.vault, `${whose}-next`, next);
}

/** The ways in that may be one guardian's. */
export function copiesOf(whose: string): readonly string[] {
  return [whose, `${whose}-next`];
}

/** After a PIN opened the vault by copy `opened`, it is that guardian's only one. */
export async function settlePin(
  primitives: Primitives,
  ring: Keyring,
  vault: Vault,
  opened: string,
  secret: string,
): Promise<Keyring> {
  const whose = opened.replace(/-next$/, '');
  const next = `${whose}-next`;
  if (!ring.copies.some(({ id }) => id === next)) return ring;
  if (opened === whose) return removeCopies(ring, [next]);
  return removeCopies(await setCopy(primitives, ring, vault, whose, secret), [next]);
}

/** A ring whose former private keys are gone: what was sealed to them can never be read again, by anyone. */
export async function forgetGenerations(
  primitives: Primitives,
  ring: Keyring,
  vault: Vault,
): Promise<Keyring> {
  const generation = await newGeneration(primitives, vault.key, lastGeneration(ring) + 1);
  return { ...ring, edition: ring.edition + 1, generations: [generation] };
}

/** Whom to seal to. @throws Error when the ring holds no key pair that can be read */
export function targetOf(ring: Keyring): { generation: number; publicKey: Bytes } {
  const last = ring.generations.at(-1);
  if (last === undefined) throw new Error('no journal key');
  return { generation: last.id, publicKey: bytes(last.publicKey) };
}

function withCopies(ring: Keyring, copies: readonly WrappedCopy[]): Keyring {
  return { ...ring, edition: ring.edition + 1, copies };
}

function lastGeneration(ring: Keyring): number {
  return ring.generations.reduce((last, { id }) => Math.max(last, id), 0);
}

async function wrap(
  primitives: Primitives,
  id: string,
  secret: string,
  vaultKey: Bytes,
): Promise<WrappedCopy> {
  const salt = primitives.random(16);
  const key = await primitives.stretch(secret, salt, iterations);
  const box = await primitives.seal(await primitives.boxKey(key), vaultKey, `copy ${id}`);
  return { id, salt: toBase64(salt), iterations, box: toBase64(box) };
}

async function newGeneration(primitives: Primitives, vaultKey: Bytes, id: number): Promise<Generation> {
  const { publicKey, privateKey } = await primitives.keyPair();
  const generation = { id, publicKey: toBase64(publicKey) };
  const box = await primitives.boxKey(vaultKey);
  return {
    ...generation,
    privateBox: toBase64(await primitives.seal(box, privateKey, purposeOf(generation))),
  };
}

/** The public key is bound to its private box: one put in its place is found out when the vault opens. */
function purposeOf({ id, publicKey }: Pick<Generation, 'id' | 'publicKey'>): string {
  return `generation ${id} ${publicKey}`;
}

function bytes(base64: string): Bytes {
  return fromBase64(base64) ?? concat(utf8(''));
}

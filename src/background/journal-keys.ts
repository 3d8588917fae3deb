import {
  copiesOf,
  createJournalKeys,
  type Keyring,
  openVaultWith,
  protectKeys,
  removeCopies,
  rewrap,
  setCopy,
  settlePin,
  unlockJournal,
  type Vault,
} from '../core/journal/keyring';
import { latestKeyring, parseKeyring } from '../core/journal/parse-keyring';
import { createPrimitives, fromBase64, toBase64 } from '../core/journal/primitives';
import { createJournalDatabase } from '../platform/journal-database';
import { storageItem } from '../platform/storage-item';
import { runningSession } from './guardian-session';
import { lazily } from './lazily';

export const primitives = createPrimitives(crypto);
export const journalStore = createJournalDatabase();

const keyringItem = storageItem('local', 'journal-keys', parseKeyring);
/**
 * The vault's key while a guardian's session runs: in memory only (`storage.session` never reaches the disk), and
 * there because the worker dies many times in ten minutes.
 */
const vaultItem = storageItem('session', 'journal-vault', (stored) =>
  typeof stored === 'string' ? stored : '',
);

/** Kept twice: without it nothing that was ever written could be read. */
const ring = lazily(async (): Promise<Keyring> => {
  const [kept, noted] = await Promise.all([
    keyringItem.get(),
    journalStore.note('keyring').catch(() => undefined),
  ]);
  const known = latestKeyring(kept, noted);
  if (known === undefined) return keep(await createJournalKeys(primitives));
  return known.edition === kept?.edition ? known : keep(known);
});

async function keep(next: Keyring): Promise<Keyring> {
  await keyringItem.set(next);
  // The second copy may be late; the first is what is read.
  await journalStore.setNote('keyring', next).catch((error) => console.warn('[journal] keyring copy', error));
  return next;
}

export function readKeyring(): Promise<Keyring> {
  return ring.get();
}

/** A private window's worker makes no keys: it uses those that are there. */
export async function storedKeyring(): Promise<Keyring | undefined> {
  return keyringItem.get();
}

let changing: Promise<unknown> = Promise.resolve();

/** One change of the keys at a time; `undefined` changes nothing. */
export function changeKeyring(change: (ring: Keyring) => Promise<Keyring | undefined>): Promise<Keyring> {
  const turn = changing.then(async () => {
    const before = await ring.get();
    const next = await change(before);
    if (next === undefined || next === before) return before;
    const kept = await keep(next);
    ring.forget();
    return kept;
  });
  changing = turn.catch(() => undefined);
  return turn;
}

/** The vault while the guardian's session runs; undefined and forgotten once it is over. */
export async function vaultNow(): Promise<Vault | undefined> {
  const key = await vaultItem.get();
  if (key === '') return undefined;
  if ((await runningSession()) === undefined) {
    await forgetVault();
    return undefined;
  }
  return openVaultWith(primitives, await ring.get(), fromBase64(key));
}

export async function forgetVault(): Promise<void> {
  await vaultItem.set('');
}

export async function isOpenVault(): Promise<boolean> {
  return (await ring.get()).open !== undefined;
}

/** Shuts the open vault by the first PIN; `before` runs with the vault to be, ahead of the keys being stored. */
export async function shutVault(pin: string, before: (vault: Vault) => Promise<void>): Promise<void> {
  await changeKeyring(async (open) => {
    const shut = await protectKeys(primitives, open, pin);
    const opened = shut && (await unlockJournal(primitives, shut, pin));
    if (opened === undefined) return undefined;
    await before(opened.vault);
    return shut;
  });
}

/** Opens the vault for the session that begins. @param whose `first`, `second` or `recovery` */
export async function openVault(whose: string, secret: string): Promise<Vault | undefined> {
  const opened = await unlockJournal(primitives, await ring.get(), secret, copiesOf(whose));
  if (opened === undefined) return undefined;
  await changeKeyring((before) => settlePin(primitives, before, opened.vault, opened.copy, secret));
  await vaultItem.set(toBase64(opened.vault.key));
  return opened.vault;
}

/** Makes `next` a PIN beside `current`; false when `current` opens nothing. */
export async function addPin(whose: string, current: string, next: string): Promise<boolean> {
  const before = await ring.get();
  return (await changeKeyring((each) => rewrap(primitives, each, whose, current, next))) !== before;
}

/** Adds or replaces a way in. */
export async function addCopy(vault: Vault, whose: string, secret: string): Promise<void> {
  await changeKeyring((before) => setCopy(primitives, before, vault, whose, secret));
}

/** The last way in stays. */
export async function dropCopies(whose: string): Promise<void> {
  await changeKeyring(async (before) => removeCopies(before, copiesOf(whose)));
}

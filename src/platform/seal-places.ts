import type { SealedName } from '../core/guard/tamper-note';
import { browser } from './browser';
import { makeSealKey, readSealKey, readVaultCopy, type VaultCopy, writeVaultCopy } from './seal-vault';

/** Every place that a sealed value or its number is kept in; handed in so that tests can kill between two. */
export interface SealPlaces {
  /** A private window's worker of its own (Chromium, `split`): it shares extension storage but has no vault. */
  readonly isPrivate: () => boolean;
  readonly readLocal: (name: SealedName) => Promise<unknown>;
  readonly writeLocal: (name: SealedName, stored: unknown) => Promise<void>;
  readonly readKey: () => Promise<CryptoKey | undefined>;
  readonly makeKey: () => Promise<CryptoKey>;
  readonly readCopy: (name: SealedName) => Promise<VaultCopy | undefined>;
  readonly writeCopy: (name: SealedName, copy: VaultCopy) => Promise<void>;
  /** The highest number noted, 0 when none is. */
  readonly readNumber: (name: SealedName) => Promise<number>;
  readonly writeNumber: (name: SealedName, version: number) => Promise<void>;
}

/** No write count comes near it; a larger number was written by somebody else and is not believed. */
const highestNumber = 2 ** 50;
const farAway = 20 * 365 * 24 * 3_600_000;

const numberKey = (name: SealedName) => `sealed-${name}`;

/**
 * The number lives in session storage (until the browser ends) and in the name of an alarm that never rings:
 * Chromium keeps alarms in yet another folder of the profile. Both are hints that only ever add suspicion.
 */
export const browserPlaces: SealPlaces = {
  isPrivate: () => browser.extension?.inIncognitoContext === true,
  readLocal: async (name) => (await browser.storage.local.get(name))[name],
  writeLocal: (name, stored) => browser.storage.local.set({ [name]: stored }),
  readKey: readSealKey,
  makeKey: makeSealKey,
  readCopy: readVaultCopy,
  writeCopy: writeVaultCopy,
  readNumber: async (name) => {
    const [stored, alarms] = await Promise.all([
      browser.storage.session.get(numberKey(name)),
      browser.alarms.getAll(),
    ]);
    const noted = [stored[numberKey(name)], ...numbersOf(name, alarms)];
    return Math.max(0, ...noted.filter(isNumber));
  },
  writeNumber: async (name, version) => {
    await browser.storage.session.set({ [numberKey(name)]: version });
    const old = (await browser.alarms.getAll()).filter((alarm) => numbersOf(name, [alarm]).length > 0);
    await browser.alarms.create(`${numberKey(name)} ${version}`, { when: Date.now() + farAway });
    for (const alarm of old)
      if (alarm.name !== `${numberKey(name)} ${version}`) await browser.alarms.clear(alarm.name);
  },
};

function numbersOf(name: SealedName, alarms: readonly { readonly name: string }[]): readonly number[] {
  const start = `${numberKey(name)} `;
  return alarms
    .filter((alarm) => alarm.name.startsWith(start))
    .map((alarm) => Number(alarm.name.slice(start.length)));
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < highestNumber;
}

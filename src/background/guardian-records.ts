import { type Guardians, noGuardians, parseGuardians } from '../core/guard/guardians';
import { type Lockout, noLockout, parseLockout, strictestLockout } from '../core/guard/lockout';
import { parseSession, type Session } from '../core/guard/session';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { storageItem } from '../platform/storage-item';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** Whose PINs open; sealed like the settings, so that nobody writes a PIN of their own into the storage. */
export function createGuardiansRecord(places: SealPlaces): SealedRecord<Guardians> {
  return createSealedRecord<Guardians>(
    {
      name: 'guardians',
      parse: parseGuardians,
      toStored: (guardians) => guardians,
      // Without any sealed copy what was found must do, or a lost database would lock the family out for good.
      afterTampering: (found, newest) => newest ?? found ?? noGuardians,
      onTampering: (state, version) => noteTampering('guardians', state, version),
    },
    places,
  );
}

/** Wrong PINs since the last right one; every try is a numbered write, so an older count loses. */
export function createLockoutRecord(places: SealPlaces): SealedRecord<Lockout> {
  return createSealedRecord<Lockout>(
    {
      name: 'lockout',
      parse: (stored) => (stored === undefined ? noLockout : parseLockout(stored, Date.now())),
      toStored: (lockout) => lockout,
      afterTampering: (found, newest) =>
        strictestLockout([found, newest].filter((each) => each !== undefined)),
      onTampering: (state, version) => noteTampering('lockout', state, version),
      isWrittenUnsealed: true,
    },
    places,
  );
}

export const guardiansRecord = createGuardiansRecord(browserPlaces);
export const lockoutRecord = createLockoutRecord(browserPlaces);

/** Lives as long as the browser; null when none runs (`undefined` would leave the old one in the storage). */
export const sessionItem = storageItem<Session | null>('session', 'guardian-session', parseSession);

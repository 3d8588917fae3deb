import { parseSealedElsewhere, sealElsewhere } from '../core/journal/adopt';
import { asAgreed, isOfChild, parseAgreement } from '../core/journal/agreement';
import { boundEvent, type EventKind, type JournalEvent } from '../core/journal/event';
import { targetOf } from '../core/journal/keyring';
import { parseHead } from '../core/journal/parse-state';
import { createWriter } from '../core/journal/writer';
import { browser } from '../platform/browser';
import { createOutbox } from '../platform/outbox';
import { storageItem } from '../platform/storage-item';
import { readConfiguration } from './configuration';
import { countEvent } from './counts';
import { forgetVault, journalStore, primitives, readKeyring, storedKeyring } from './journal-keys';
import { labSessionItem } from './lab';
import { readSealedSettings } from './settings-seal';

/** How long records are kept. */
export const keepChoices = [7, 30, 90] as const;
export interface JournalOptions {
  readonly keepDays: (typeof keepChoices)[number];
  /** Full addresses beside hostnames; off unless the guardian wants them. */
  readonly keepAddresses: boolean;
}
export const journalOptionsItem = storageItem('local', 'journal-options', (stored): JournalOptions => {
  const { keepDays, keepAddresses } = (stored ?? {}) as Partial<JournalOptions>;
  return {
    keepDays: keepChoices.find((days) => days === keepDays) ?? 30,
    keepAddresses: keepAddresses === true,
  };
});

/** What the child said to being recorded; see the page `recorded`. */
export const agreementItem = storageItem('local', 'journal-agreement', parseAgreement);

export const headItem = storageItem('local', 'journal-head', parseHead);

const retryAlarm = 'journal-retry';
const dailyAlarm = 'journal-daily';
const outbox = createOutbox('journal-outbox.');
/** More of a private window's events wait for nobody. */
const maxOutbox = 500;

export const writer = createWriter({
  store: journalStore,
  primitives,
  now: () => Date.now(),
  target: async () => targetOf(await readKeyring()),
  keepHead: (head) => headItem.set(head),
  knownHead: () => headItem.get(),
  onTrouble: (error) => {
    console.error('[journal]', error);
    void browser.alarms.create(retryAlarm, { delayInMinutes: 1 });
  },
});

/**
 * Records what happened, now. Never throws and needs not be waited for: protection does not depend on it. True
 * once it is on the disk.
 */
export async function record(
  kind: EventKind,
  fields: Omit<JournalEvent, 'at' | 'kind'> = {},
): Promise<boolean> {
  try {
    const at = Date.now();
    const { keepAddresses } = await journalOptionsItem.get().catch(() => ({ keepAddresses: false }));
    const whose = await childNow();
    const bound = boundEvent({ ...whose, ...fields, at, kind }, { keepAddresses });
    if (bound === undefined) return false;
    void countEvent(bound, isPrivateWorker()).catch((error) => console.error('[counts]', error));
    // A computer room that keeps nothing of its pupils has only counted.
    if (isOfChild(bound) && (await isUnwritten())) return true;
    const event = asAgreed(bound, await agreementItem.get().catch(() => undefined));
    return isPrivateWorker() ? await recordPrivately(event) : await writer.append(event);
  } catch (error) {
    console.error('[journal]', error);
    return false;
  }
}

/** Chromium runs a second worker for private windows, whose database dies with the last of them. */
function isPrivateWorker(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/** Where nobody can say, it is written: sealed, only a PIN opens it. */
async function isUnwritten(): Promise<boolean> {
  const { lab } = await readConfiguration().catch(() => ({ lab: undefined }));
  return lab?.journal === 'none';
}

/** What happened is worth recording also where nobody can say whose it was. */
async function childNow(): Promise<{ readonly childId?: string }> {
  try {
    const seat = await labSessionItem.get();
    if (seat !== null) return { childId: seat.who };
    const { child } = (await readSealedSettings()).settings;
    return child === '' ? {} : { childId: child };
  } catch {
    return {};
  }
}

async function recordPrivately(event: JournalEvent): Promise<boolean> {
  const ring = await storedKeyring();
  if (ring === undefined) return false;
  const sealed = await sealElsewhere(primitives, targetOf(ring), event);
  await outbox.leave(sealed);
  return true;
}

/** Takes over what private windows left. */
export async function emptyOutbox(): Promise<void> {
  if (isPrivateWorker()) return;
  const left = await outbox.all();
  for (const [key, value] of left.slice(0, maxOutbox)) {
    const sealed = parseSealedElsewhere(value);
    if (sealed !== undefined) await writer.adopt(sealed);
    await outbox.remove([key]);
  }
  await outbox.remove(left.slice(maxOutbox).map(([key]) => key));
}

/** Once a day and at the worker's start: what is older than the guardian wants goes. */
export async function tidyJournal(): Promise<void> {
  await emptyOutbox();
  await writer.flush();
  if (checks === 0) await writer.prune((await journalOptionsItem.get()).keepDays);
}

let checks = 0;

/** Nothing is removed by age while the chain is being followed. */
export async function withoutPruning<T>(work: () => Promise<T>): Promise<T> {
  checks += 1;
  try {
    return await work();
  } finally {
    checks -= 1;
  }
}

function quietly(work: Promise<unknown>): void {
  work.catch((error) => console.error('[journal]', error));
}

/** Registers the journal's listeners; on the worker's first tick. */
export function watchJournal(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === retryAlarm) quietly(writer.flush());
    if (name === dailyAlarm) quietly(tidyJournal());
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const isOutbox = Object.entries(changes).some(
      ([key, { newValue }]) => outbox.isKey(key) && newValue !== undefined,
    );
    if (area === 'local' && isOutbox) quietly(emptyOutbox());
    // The guardian's session ended, by hand or by its alarm.
    const session = changes['guardian-session'];
    if (area === 'session' && session !== undefined && !session.newValue) quietly(forgetVault());
  });
  quietly(startDaily());
}

async function startDaily(): Promise<void> {
  if (isPrivateWorker() || (await browser.alarms.get(dailyAlarm)) !== undefined) return;
  await browser.alarms.create(dailyAlarm, { delayInMinutes: 5, periodInMinutes: 12 * 60 });
}

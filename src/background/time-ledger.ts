import { categories } from '../core/policy/categories';
import { verdictIn } from '../core/policy/configuration';
import { effectiveRules } from '../core/time/budgets';
import type { Tick } from '../core/time/clock';
import { type ActiveSite, type Counters, noTime, sumOf } from '../core/time/counters';
import { afterLook, countersOf, firstLedger, type Ledger, withClockOf } from '../core/time/ledger';
import { newerLedger, parseLedger } from '../core/time/parse-ledger';
import type { TimeRules } from '../core/time/rules';
import { type Standing, type StandingInput, standingOf } from '../core/time/standing';
import { browser } from '../platform/browser';
import { readCopy, writeCopy } from '../platform/ledger-copy';
import { privateItem } from '../platform/private-item';
import { storageItem } from '../platform/storage-item';
import { readConfigurationSoon } from './configuration';
import { ledgerName, noteRealTime } from './real-clock';

const names = { ordinary: ledgerName, private: 'time-ledger-private' } as const;
const ledgers = {
  ordinary: privateItem(names.ordinary, parseLedger),
  private: privateItem(names.private, parseLedger),
};

/** Chromium runs a second worker for private windows: each writes a ledger of its own, and reads both. */
export function isPrivateWorker(): boolean {
  return browser.extension?.inIncognitoContext === true;
}
const own = () => (isPrivateWorker() ? 'private' : 'ordinary');
const other = () => (isPrivateWorker() ? 'ordinary' : 'private');

/** The browser has not ended since a worker set this. */
const inSession = storageItem('session', 'time-session', (stored) => stored === true);

/** So much a wipe of the storage may cost. */
const copyMs = 30_000;
/** Standing older than this is looked at anew. */
const staleMs = 4_000;

interface Life {
  ledger: Ledger;
  /** The clock that nobody can set, at the last look. */
  steadyAt: number;
  copiedAt: number;
}
let life: Life | undefined;
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** The rules of time in force and whose they are. */
export async function rulesNow(): Promise<{ readonly rules: TimeRules; readonly child: string }> {
  const configuration = await readConfigurationSoon();
  const verdicts = Object.fromEntries(categories.map((each) => [each, verdictIn(configuration, each)]));
  const rules = effectiveRules(configuration.time, configuration.profile, verdicts as never);
  return { rules, child: configuration.child };
}

async function readStored(): Promise<Ledger> {
  const [stored, copy] = await Promise.all([
    ledgers[own()].get().catch(() => undefined),
    readCopy(names[own()]).catch(() => undefined),
  ]);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = newerLedger(stored, parseLedger(copy)) ?? firstLedger(Date.now(), zone);
  if (!isPrivateWorker()) return known;
  // What the time and the zone really are, the ordinary worker has known for longer.
  const ordinary = await ledgers.ordinary.get().catch(() => undefined);
  return ordinary === undefined ? known : withClockOf(known, ordinary);
}

async function keep(ledger: Ledger, steadyAt: number): Promise<void> {
  const copiedAt = life?.copiedAt ?? Number.NEGATIVE_INFINITY;
  const isDue = steadyAt - copiedAt >= copyMs;
  life = { ledger, steadyAt, copiedAt: isDue ? steadyAt : copiedAt };
  noteRealTime(ledger.clock.real, steadyAt, ledger.zone);
  await ledgers[own()].set(ledger);
  if (isDue) await writeCopy(names[own()], ledger).catch((error) => console.warn('[time] copy', error));
}

/**
 * Looks at the clocks: counts what was active until now, and notes what is active from now on (absent: the same).
 * Written down before this resolves.
 */
export function look(active?: readonly ActiveSite[]): Promise<Ledger> {
  return inTurn(async () => {
    const isFirst = life === undefined;
    const [before, isSameSession, { rules, child }] = await Promise.all([
      life?.ledger ?? readStored(),
      isFirst ? inSession.get().catch(() => false) : true,
      rulesNow(),
    ]);
    const steadyNow = performance.now();
    const steady = life === undefined ? undefined : steadyNow - life.steadyAt;
    const tick: Tick = { wall: Date.now(), steady, isSameSession };
    const after = afterLook(before, tick, { active: active ?? before.active, child }, rules);
    await keep(after, steadyNow);
    if (isFirst) await inSession.set(true);
    return after;
  });
}

/** Changes the ledger otherwise than by a look. */
export function changeLedger(
  change: (ledger: Ledger, now: number, rules: TimeRules) => Ledger,
): Promise<Ledger> {
  return inTurn(async () => {
    const before = life?.ledger ?? (await readStored());
    const steadyAt = life?.steadyAt ?? performance.now();
    const { rules } = await rulesNow();
    const after = change(before, before.clock.real + performance.now() - steadyAt, rules);
    if (after === before) return before;
    // The time since the last look is still to be counted by the next one.
    await keep({ ...after, looks: after.looks + 1 }, steadyAt);
    return after;
  });
}

/** Both workers' counters of today for the child at the computer. */
async function countersNow(ledger: Ledger): Promise<Counters> {
  const mine = countersOf(ledger);
  const theirs = await ledgers[other()].get().catch(() => undefined);
  if (theirs === undefined) return mine;
  const day = countersOf({ ...theirs, clock: ledger.clock, zone: ledger.zone }, ledger.child);
  return day === noTime ? mine : sumOf(mine, day);
}

/** How time stands, with what it follows from. Looks anew when the last look is too old to believe. */
export async function standingNow(): Promise<{
  readonly input: StandingInput;
  readonly standing: Standing;
  readonly ledger: Ledger;
}> {
  const { rules, child } = await rulesNow();
  const isStale =
    life === undefined ||
    life.ledger.child !== child ||
    performance.now() - life.steadyAt > staleMs ||
    Math.abs(Date.now() - life.ledger.clock.wall - (performance.now() - life.steadyAt)) > 2_000;
  const ledger = isStale ? await look() : life!.ledger;
  const counters = await countersNow(ledger);
  const now = ledger.clock.real + performance.now() - life!.steadyAt;
  const input: StandingInput = { rules, counters, active: ledger.active, now, zone: ledger.zone };
  return { input, standing: standingOf(input), ledger };
}

import type { CaseBody } from '../core/cases/case';
import { afterAnswer, type ChannelAnswer, channelText, nextTryAt, type Sending } from '../core/cases/channel';
import { withTrueHash } from '../core/cases/sealed-case';
import { browser } from '../platform/browser';
import { readConfiguration } from './configuration';
import type { Outcome } from './guardian';
import { primitives } from './journal-keys';
import { sendingsItem } from './stores';

const alarmName = 'case-channel';
const patienceMs = 30_000;
const longestAnswer = 4096;
/** Receipts of the last ones are kept; one that waits is never thrown away. */
const maxSendings = 100;
const notReached: ChannelAnswer = { status: 0, text: '' };

/** The one place from which a report leaves: to the address the policy names, after somebody pressed. */
async function post({ id, at, url, body }: Sending): Promise<ChannelAnswer> {
  if (body === undefined) return notReached;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: channelText({ id, at, body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, text: (await response.text()).slice(0, longestAnswer) };
  } catch (error) {
    console.warn('[reports] not reached', error);
    return notReached;
  }
}

/** Puts a report on its way to the school's place and tries at once; what cannot go now waits. */
export async function sendCase(id: string, given: CaseBody): Promise<Outcome> {
  const { reports } = await readConfiguration();
  if (reports === undefined) return { ok: false, reason: 'not-now' };
  const at = Date.now();
  const body = await withTrueHash(primitives, given);
  const made: Sending = { ...reports, id, at, state: 'waiting', tries: 0, triedAt: at, receipt: '', body };
  let isFull = false;
  await sendingsItem.update((all) => {
    const before = all.find((each) => each.id === id);
    if (before?.state === 'waiting' || before?.state === 'sent') return all;
    const others = all.filter((each) => each !== before);
    const first = others.find(({ state }) => state !== 'waiting');
    isFull = others.length >= maxSendings && first === undefined;
    if (isFull) return all;
    return [...(others.length >= maxSendings ? others.filter((each) => each !== first) : others), made];
  });
  if (isFull) return { ok: false, reason: 'cases-full' };
  await sendDue();
  return { ok: true };
}

export async function sendingOf(id: string): Promise<Sending | undefined> {
  return (await sendingsItem.get()).find((each) => each.id === id);
}

export async function allSendings(): Promise<readonly Sending[]> {
  return sendingsItem.get();
}

let running: Promise<void> = Promise.resolve();

/** Tries what is due, one after the other, and sets the alarm for the next. */
function sendDue(): Promise<void> {
  const turn = running.then(tryAll, tryAll);
  running = turn.catch(() => undefined);
  return turn;
}

async function tryAll(): Promise<void> {
  const { reports } = await readConfiguration();
  for (const each of await sendingsItem.get()) {
    if (each.state !== 'waiting') continue;
    // A clock set back must not make it wait for years.
    const isDue = nextTryAt(each) <= Date.now() || each.triedAt > Date.now();
    if (!isDue) continue;
    // To where the sender was told, or nowhere; a policy that is not there now may come back.
    const answer = reports?.url === each.url ? await post(each) : notReached;
    const next = afterAnswer(each, answer, Date.now());
    await sendingsItem.update((all) => all.map((one) => (one.id === each.id ? next : one)));
  }
  await setAlarm();
}

async function setAlarm(): Promise<void> {
  const waiting = (await sendingsItem.get()).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) {
    await browser.alarms.clear(alarmName);
    return;
  }
  const when = Math.max(Date.now() + 1_000, Math.min(...waiting.map(nextTryAt)));
  await browser.alarms.create(alarmName, { when });
}

const quietly = (work: Promise<unknown>) => void work.catch((error) => console.error('[reports]', error));

/** On the worker's first tick: its alarm, and what a worker killed in between left behind. */
export function watchCases(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) quietly(sendDue());
  });
  if (browser.extension?.inIncognitoContext !== true) quietly(setAlarm());
}

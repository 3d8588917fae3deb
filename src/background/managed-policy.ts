import { browser } from '../platform/browser';
import { policyCopyItem } from './stores';

/**
 * Chromium answers the first reading after its own start only when it has loaded all policies: 1.7 s later here, and
 * a page of the command line stands open meanwhile. Who only judges pages is not kept waiting longer than this.
 */
const patienceMs = 100;

let whenLate: () => void = () => undefined;
/** What was last read, and so is what the copy holds. */
let known: string | undefined;

/** Hears when what was answered from the copy turns out to be something else. */
export function onLatePolicy(listener: () => void): void {
  whenLate = listener;
}

/** The managed storage as the browser has it, however long that takes. */
export async function readManaged(): Promise<unknown> {
  const managed = await askBrowser();
  await keepCopy(managed);
  return managed;
}

/**
 * The managed storage; at browser start, until the browser knows it, what it was when last read. Enough to judge a
 * page by, never to let a guardian in by: the copy lies where anybody with the profile may write.
 */
export async function readManagedSoon(): Promise<unknown> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined));
  return (await Promise.race([readManaged(), late])) ?? policyCopyItem.get();
}

async function keepCopy(managed: unknown): Promise<void> {
  const text = JSON.stringify(managed);
  if (text === known) return;
  known = text;
  if (text === JSON.stringify(await policyCopyItem.get())) return;
  await policyCopyItem.set(managed);
  whenLate();
}

/** Firefox rejects the read when no policy names the extension: then nothing is managed. */
async function askBrowser(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

import { type Loopback, openLoopback } from '../loopback/network';
import type { Builds } from './builds';

/** What a part of the bench is given. */
export interface Bench {
  readonly builds: Builds;
  /** How often to measure, when asked for on the command line; each part has its own default. */
  readonly runs: number | undefined;
  /** Tells how far a part has come. */
  say(text: string): void;
}

/** A loopback network for as long as `work` takes. */
export async function onLoopback<T>(work: (loopback: Loopback) => Promise<T>): Promise<T> {
  const loopback = await openLoopback();
  try {
    return await work(loopback);
  } finally {
    await loopback.close();
  }
}

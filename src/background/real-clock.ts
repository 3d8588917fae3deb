import { parseLedger } from '../core/time/parse-ledger';
import { privateItem } from '../platform/private-item';

/** Of the ordinary worker's ledger, which private windows read, too. */
export const ledgerName = 'time-ledger';
const ledgerItem = privateItem(ledgerName, parseLedger);

interface Known {
  /** Real time at the last look, ms since 1970. */
  readonly real: number;
  readonly steadyAt: number;
  readonly zone: string;
}
let known: Known | undefined;

/** Noted by each look of the ledger. @param steadyAt of the clock that nobody can set */
export function noteRealTime(real: number, steadyAt: number, zone: string): void {
  known = { real, steadyAt, zone };
}

/** The real time and the zone as they are best known, without a look; a clock set back moves neither. */
export async function realTime(): Promise<{ readonly now: number; readonly zone: string }> {
  if (known !== undefined) return { now: known.real + performance.now() - known.steadyAt, zone: known.zone };
  const ledger = await ledgerItem.get().catch(() => undefined);
  const wall = Date.now();
  if (ledger === undefined) {
    return { now: wall, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  }
  const { clock, zone } = ledger;
  return { now: clock.real + Math.max(0, wall - clock.wall), zone };
}

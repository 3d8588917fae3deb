import { believed, type Witnesses } from '../../../src/core/time/clock';
import type { ActiveSite } from '../../../src/core/time/counters';
import { afterLook, countersOf, firstLedger, foldFuture, type Ledger } from '../../../src/core/time/ledger';
import { newerLedger, parseLedger } from '../../../src/core/time/parse-ledger';
import { noTimeRules, type TimeRules } from '../../../src/core/time/rules';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
/** 27 November 2026, 14:00 in Viet Nam. */
export const start = Date.UTC(2026, 10, 27, 7);

export const game: ActiveSite = {
  hostname: 'www.game.test',
  site: 'game.test',
  categories: ['games'],
  isLearning: false,
};
export const video: ActiveSite = {
  hostname: 'video.test',
  site: 'video.test',
  categories: ['video'],
  isLearning: false,
};
export const lesson: ActiveSite = {
  hostname: 'learn.test',
  site: 'learn.test',
  categories: [],
  isLearning: true,
};

const heartbeat = 5 * second;

/**
 * A computer with a browser and a child who sets clocks, kills workers and copies folders, in simulated time: nothing
 * waits. The background's ways in short: a look every five seconds while somebody is active, an alarm each minute that
 * wakes a dead worker, a copy of the ledger in another place, servers' dates when a page loads.
 */
export class World {
  /** Real time, which nobody in this world can see. */
  real = start;
  /** What the computer's clock shows more than the real time. */
  offset = 0;
  deviceZone = 'Asia/Ho_Chi_Minh';
  isOnline = true;
  /** Milliseconds the child has really used each site that counts. */
  used = 0;
  local: unknown;
  private copy: unknown;
  private copiedAt = 0;
  private steadyAt: number | undefined;
  private steady = 0;
  private isSameSession = false;
  private witnesses: Witnesses = [];
  private isAlive = true;
  private active: readonly ActiveSite[] = [];

  constructor(readonly rules: TimeRules = noTimeRules) {
    this.look();
  }

  get ledger(): Ledger {
    const known = newerLedger(parseLedger(this.local), parseLedger(this.copy));
    return known ?? firstLedger(this.wall, this.deviceZone);
  }

  get wall(): number {
    return this.real + this.offset;
  }

  /** Milliseconds counted on the day it really is. */
  get counted(): number {
    return countersOf(this.ledger).all;
  }

  look(active: readonly ActiveSite[] = this.active): void {
    const passed = this.steadyAt === undefined ? undefined : this.steady - this.steadyAt;
    const tick = { wall: this.wall, steady: passed, isSameSession: this.isSameSession };
    this.active = active;
    this.keep(afterLook(this.ledger, tick, { active, child: '' }, this.rules));
    this.steadyAt = this.steady;
    this.isSameSession = true;
    this.isAlive = true;
  }

  private keep(ledger: Ledger): void {
    this.local = structuredClone(ledger);
    if (Math.abs(this.real - this.copiedAt) < 30 * second) return;
    this.copy = structuredClone(ledger);
    this.copiedAt = this.real;
  }

  /** A page has loaded from two servers whose clocks are right. */
  loadPage(): void {
    if (!this.isOnline) return;
    if (!this.isAlive) this.look();
    for (const site of ['one.test', 'two.test']) {
      const ledger = this.ledger;
      const now = ledger.clock.real + (this.steady - (this.steadyAt ?? this.steady));
      const next = believed(ledger.clock, this.witnesses, { site, at: this.real }, now);
      this.witnesses = next.witnesses;
      if (next.clock !== ledger.clock)
        this.keep(foldFuture({ ...ledger, clock: next.clock, looks: ledger.looks + 1 }));
    }
  }

  /** The child is active for a while; a page loads at the beginning and then every minute. */
  use(ms: number, active: readonly ActiveSite[] = [game]): this {
    if (!this.isAlive || this.active !== active) this.look(active);
    let untilAlarm = minute;
    for (let done = 0; done < ms; done += second) {
      if (done % minute === 0) this.loadPage();
      this.pass(second);
      this.used += second;
      untilAlarm -= second;
      if (this.isAlive ? done % heartbeat === heartbeat - second : untilAlarm <= 0) this.look();
      if (untilAlarm <= 0) untilAlarm = minute;
    }
    this.look([]);
    return this;
  }

  /** Nothing is used for a while. */
  rest(ms: number): this {
    this.look([]);
    this.pass(ms);
    return this;
  }

  private pass(ms: number): void {
    this.real += ms;
    this.steady += ms;
  }

  set(by: number): this {
    this.offset += by;
    return this;
  }

  /** @param isCounted whether the clock that nobody can set goes on meanwhile, as on Windows */
  sleep(ms: number, isCounted: boolean): this {
    this.real += ms;
    if (isCounted) this.steady += ms;
    return this;
  }

  killWorker(): this {
    this.isAlive = false;
    this.steadyAt = undefined;
    this.witnesses = [];
    return this;
  }

  /** In good order or not: nothing is told to the worker. */
  closeBrowser(): this {
    this.killWorker();
    this.isSameSession = false;
    this.steady = 0;
    return this;
  }

  openBrowser(): this {
    this.look([]);
    return this;
  }

  wipeLocal(): this {
    this.local = undefined;
    return this;
  }

  wipeCopy(): this {
    this.copy = undefined;
    this.copiedAt = 0;
    return this;
  }
}

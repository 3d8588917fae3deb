import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mergeMachines } from '../../src/core/counts/counts-file';
import { sumCounts, totalStops } from '../../src/core/counts/month-counts';
import { ended, Victoria } from '../database/victoria';
import { BadMirror, troubles } from './bad-mirror';
import { folderOf, idOf, type Orders, readState } from './client';
import { expectedSeries } from './expected';
import { Publisher } from './publisher';

export interface SimulationOptions {
  readonly clients: number;
  readonly processes: number;
  /** How long clients count, and things are killed; at least until each trouble was met once. */
  readonly seconds: number;
  readonly say: (text: string) => void;
}

export interface SimulationResult {
  readonly events: number;
  readonly series: number;
  /** Series whose total is not the expected one, and those that are there and should not be. */
  readonly wrongSeries: readonly string[];
  /** Stops in the merged files of all clients, and the expected number. */
  readonly mergedStops: number;
  readonly expectedStops: number;
  readonly databaseKills: number;
  readonly clientKills: number;
  readonly publications: number;
  /** Requests that a mirror in trouble answered, by trouble. */
  readonly troubled: Readonly<Record<string, number>>;
  /** Looks after which something was held that was never rightly published, or a version was gone back. */
  readonly wrongHeld: readonly string[];
  readonly looks: number;
  /** Seconds from the evening until the last client was done. */
  readonly tailSeconds: number;
}

const fleetProgram = fileURLToPath(new URL('./fleet.ts', import.meta.url));
/** A database killed at a bad moment loses what it took in up to ten seconds (measured). */
const settleMs = 15_000;

/** A school's day: clients count, send and follow, while the database and they are killed and the mirror lies. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const work = mkdtempSync(join(tmpdir(), 'mam-xanh-school-'));
  const publisher = new Publisher(work);
  const database = await Victoria.open();
  await publisher.publish();
  const mirror = await BadMirror.open(publisher.folder);
  const orders: Orders = {
    folder: join(work, 'clients'),
    start: Date.now(),
    database: database.url,
    mirror: { url: mirror.url, key: publisher.key.publicKey },
    pace: { intervalMs: 5_000, settleMs, firstRetryMs: 1_000 },
    mirrorMs: 2_000,
  };
  mkdirSync(orders.folder);
  writeFileSync(join(work, 'orders.json'), JSON.stringify(orders));
  const fleets = new Fleets(orders, join(work, 'orders.json'), options);
  try {
    fleets.startAll();
    const day = await spendTheDay(options, { publisher, database, mirror, fleets });
    const evening = Date.now();
    writeFileSync(join(orders.folder, 'evening'), String(publisher.version));
    await fleets.untilDone();
    const tailSeconds = Math.round((Date.now() - evening) / 1000);
    return { ...day, tailSeconds, ...(await judge(options, orders, database, publisher)) };
  } finally {
    await fleets.killAll();
    await mirror.close();
    await database.close();
    rmSync(work, { recursive: true, force: true });
  }
}

interface World {
  readonly publisher: Publisher;
  readonly database: Victoria;
  readonly mirror: BadMirror;
  readonly fleets: Fleets;
}

async function spendTheDay(
  { seconds, say }: SimulationOptions,
  { publisher, database, mirror, fleets }: World,
): Promise<Pick<SimulationResult, 'databaseKills' | 'clientKills' | 'publications' | 'troubled'>> {
  const end = Date.now() + seconds * 1000;
  let [databaseKills, clientKills] = [0, 0];
  mirror.foreignIndex = await publisher.forge();
  for (let turn = 0; Date.now() < end || turn < troubles.length; turn += 1) {
    // Each turn another trouble, and then the truth for a while.
    mirror.trouble = troubles[1 + (turn % (troubles.length - 1))]!;
    if (turn % 2 === 0) {
      mirror.oldIndex ??= readFileSync(join(publisher.folder, 'index.json'));
      await publisher.publish();
    }
    await isMet(mirror);
    await fleets.killOne(turn);
    clientKills += 1;
    if (turn % 3 === 0) {
      await database.kill();
      databaseKills += 1;
      await pause(500 + (turn % 4) * 700);
      await database.start();
    }
    mirror.trouble = 'none';
    await isMet(mirror);
    if (turn % 10 === 0) say(`${Math.max(0, Math.round((end - Date.now()) / 1000))} s to go`);
  }
  mirror.trouble = 'none';
  const troubled = Object.fromEntries([...mirror.asked].filter(([trouble]) => trouble !== 'none'));
  return { databaseKills, clientKills, publications: publisher.version, troubled };
}

/** Waits until clients have asked the mirror a few times as it is now. */
async function isMet({ asked, trouble }: BadMirror): Promise<void> {
  const before = asked.get(trouble) ?? 0;
  await until('clients to ask the mirror', () => (asked.get(trouble) ?? 0) >= before + 5);
  await pause(1_000);
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 120_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(100);
  }
}

async function judge(
  { clients }: SimulationOptions,
  orders: Orders,
  database: Victoria,
  publisher: Publisher,
): Promise<
  Omit<SimulationResult, 'databaseKills' | 'clientKills' | 'publications' | 'troubled' | 'tailSeconds'>
> {
  const all = Array.from({ length: clients }, (_none, client) => client);
  const states = all.map((client) => readState(folderOf(orders, client)));
  const expected = new Map(
    all.flatMap((client) => [...expectedSeries(client, states[client]!.next, orders.start)]),
  );
  // What was confirmed must be there after one more power cut.
  await database.kill();
  await database.start();
  const found = await database.greatest();
  const keys = new Set([...expected.keys(), ...found.keys()]);
  const wrongSeries = [...keys].filter((key) => expected.get(key) !== found.get(key));
  const merged = mergeMachines(
    all.map((client) => [
      {
        id: idOf(client),
        school: '',
        district: '',
        months: Object.values(states[client]!.tallies).map(({ counts }) => counts),
      },
    ]),
  );
  const sumOf = (name: string) =>
    [...expected].reduce((sum, [key, total]) => (key.startsWith(name) ? sum + total : sum), 0);
  const looks = all.map((client) => looksOf(orders, client));
  return {
    events: states.reduce((sum, { next }) => sum + next, 0),
    series: expected.size,
    wrongSeries,
    mergedStops: totalStops(sumCounts(merged.flatMap(({ months }) => months))),
    expectedStops: sumOf('mamxanh_stops_total'),
    wrongHeld: looks.flatMap((each) => wrongIn(each, publisher)),
    looks: looks.reduce((sum, each) => sum + each.length, 0),
  };
}

interface Look {
  readonly version: number;
  readonly held: readonly (readonly [string, string])[];
}

function looksOf(orders: Orders, client: number): Look[] {
  const text = readFileSync(join(folderOf(orders, client), 'held.jsonl'), 'utf8');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Look];
    } catch {
      // The end of the file, or a line in whose middle the client was killed.
      return [];
    }
  });
}

function wrongIn(looks: readonly Look[], { rightTexts, version: newest }: Publisher): string[] {
  const wrong: string[] = [];
  let highest = 0;
  for (const { version, held } of looks) {
    if (version < highest || version > newest) wrong.push(`version ${version} after ${highest}`);
    highest = Math.max(highest, version);
    wrong.push(...held.map((each) => each.join(' ')).filter((text) => !rightTexts.has(text)));
  }
  return wrong;
}

/** Processes with clients in them. */
class Fleets {
  private readonly running = new Map<number, ChildProcess>();
  /** Events of each process's first client when the process was started. */
  private readonly startedAt = new Map<number, number>();

  constructor(
    private readonly orders: Orders,
    private readonly ordersFile: string,
    private readonly options: SimulationOptions,
  ) {}

  startAll(): void {
    for (let fleet = 0; fleet < this.options.processes; fleet += 1) this.start(fleet);
  }

  /** Kills one process as a power cut does, once it has done something, and starts it again. */
  async killOne(turn: number): Promise<void> {
    const fleet = turn % this.options.processes;
    await until('clients to count', () => this.countedBy(fleet) > (this.startedAt.get(fleet) ?? 0));
    await this.kill(fleet);
    this.start(fleet);
  }

  async untilDone(): Promise<void> {
    await until('clients to have everything confirmed', () =>
      [...this.running.values()].every((child) => child.exitCode !== null),
    );
    const codes = [...this.running.values()].map(({ exitCode }) => exitCode);
    if (codes.some((code) => code !== 0)) throw new Error(`Clients broke: exit codes ${codes.join(', ')}`);
  }

  async killAll(): Promise<void> {
    for (const fleet of [...this.running.keys()]) await this.kill(fleet);
  }

  private firstOf(fleet: number): number {
    return Math.floor((fleet * this.options.clients) / this.options.processes);
  }

  private countedBy(fleet: number): number {
    return readState(folderOf(this.orders, this.firstOf(fleet))).next;
  }

  private start(fleet: number): void {
    const first = this.firstOf(fleet);
    const count = this.firstOf(fleet + 1) - first;
    this.startedAt.set(fleet, this.countedBy(fleet));
    const args = ['--import', 'tsx', fleetProgram, this.ordersFile, String(first), String(count)];
    this.running.set(fleet, spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }));
  }

  private async kill(fleet: number): Promise<void> {
    const child = this.running.get(fleet);
    if (child === undefined) return;
    child.kill('SIGKILL');
    await ended(child);
    this.running.delete(fleet);
  }
}

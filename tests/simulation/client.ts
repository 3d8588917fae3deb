import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fetchFile, fetchIndex, sha256Of } from '../../src/background/fetch-mirror';
import { postLines } from '../../src/background/post-lines';
import { monthOf } from '../../src/core/counts/period';
import type { Pace, Sending } from '../../src/core/counts/send-queue';
import { lookAround } from '../../src/core/counts/sender';
import { addToTally, emptyTally, type Tally } from '../../src/core/counts/tally';
import { type FollowPorts, follow, type MirrorState, noMirror } from '../../src/core/mirror/follow';
import type { HeldPart } from '../../src/core/mirror/update-plan';
import type { Category } from '../../src/core/policy/categories';
import { eventOf } from './events';

/** What every client of a run is told. */
export interface Orders {
  /** A folder for each client lies below it. */
  readonly folder: string;
  readonly start: number;
  readonly database: string;
  readonly mirror: { readonly url: string; readonly key: string };
  readonly pace: Pace;
  readonly mirrorMs: number;
}

/** What a client has counted; written in one step, so that a kill loses an event whole or not at all. */
export interface ClientState {
  /** Events counted so far. */
  readonly next: number;
  readonly tallies: Readonly<Record<string, Tally>>;
}

interface Held extends HeldPart {
  readonly text: string;
}

export const idOf = (client: number) => `sim-${String(client).padStart(4, '0')}`.padEnd(22, '_');
export const folderOf = (orders: Orders, client: number) => join(orders.folder, `client-${client}`);

export function readState(folder: string): ClientState {
  return readJson<ClientState>(join(folder, 'counts.json')) ?? { next: 0, tallies: {} };
}

export function readJson<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, JSON.stringify(value));
  renameSync(`${path}.new`, path);
}

/** A computer: counts, sends and follows the mirror by the extension's own code, over a folder instead of a browser. */
export class Client {
  private readonly folder: string;
  private nextLook = 0;

  constructor(
    private readonly orders: Orders,
    private readonly client: number,
  ) {
    this.folder = folderOf(orders, client);
    mkdirSync(join(this.folder, 'lists'), { recursive: true });
  }

  /** Counts a few events more. */
  count(events: number): void {
    let { next, tallies } = readState(this.folder);
    for (let left = events; left > 0; left -= 1, next += 1) {
      const event = eventOf(this.client, next, this.orders.start);
      const month = monthOf(event.at);
      tallies = { ...tallies, [month]: addToTally(tallies[month] ?? emptyTally(month), event) };
    }
    writeJson(join(this.folder, 'counts.json'), { next, tallies });
  }

  async send(): Promise<void> {
    if (Date.now() < this.nextLook) return;
    const path = join(this.folder, 'sending.json');
    const owner = { id: idOf(this.client), school: 'Trường Mô Phỏng', district: 'Quận Mô Phỏng' };
    this.nextLook = await lookAround(
      {
        state: { get: async () => readJson<Sending>(path), set: async (state) => writeJson(path, state) },
        counts: async () => ({ owner, tallies: Object.values(readState(this.folder).tallies) }),
        post: postLines,
        now: () => Date.now(),
        chance: () => Math.random(),
      },
      { url: this.orders.database },
      this.orders.pace,
    );
  }

  async follow(): Promise<void> {
    const { mirror } = this.orders;
    await follow(this.mirrorPorts(), mirror, false);
    const { version, error } = await this.mirrorState();
    // What the driver judges afterwards: what was held after each look.
    const held = [...this.held()].map(([category, { sha256 }]) => [category, sha256]);
    appendFileSync(join(this.folder, 'held.jsonl'), `${JSON.stringify({ version, error, held })}\n`);
  }

  /** Whether the database surely has everything, and the newest publication is held. */
  async isDone(newest: number): Promise<boolean> {
    const sending = readJson<Sending>(join(this.folder, 'sending.json'));
    const { version, error } = await this.mirrorState();
    const tallies = Object.values(readState(this.folder).tallies);
    const isSent = tallies.every(
      ({ counts, revision }) => (sending?.confirmed[counts.month] ?? 0) >= revision,
    );
    return isSent && version === newest && error === '';
  }

  private async mirrorState(): Promise<MirrorState> {
    return readJson<MirrorState>(join(this.folder, 'mirror.json')) ?? noMirror;
  }

  private held(): Map<Category, Held> {
    return new Map(
      (['gambling', 'drugs', 'adult'] as const).flatMap((category) => {
        const held = readJson<Held>(join(this.folder, 'lists', `${category}.json`));
        return held === undefined ? [] : [[category, held] as const];
      }),
    );
  }

  private mirrorPorts(): FollowPorts {
    const file = (category: Category) => join(this.folder, 'lists', `${category}.json`);
    return {
      state: {
        get: () => this.mirrorState(),
        set: async (state) => writeJson(join(this.folder, 'mirror.json'), state),
      },
      now: () => Date.now(),
      dueAt: ({ triedAt }) => triedAt + this.orders.mirrorMs,
      fetchIndex,
      fetchFile,
      sha256: (text) => sha256Of(new TextEncoder().encode(text)),
      held: async () => this.held(),
      textOf: async (category) => this.held().get(category)?.text,
      store: async (category, { version, sha256 }, text) =>
        writeJson(file(category), { version, sha256, text }),
      drop: async (category) => rmSync(file(category), { force: true }),
      onTrouble: () => undefined,
    };
  }
}

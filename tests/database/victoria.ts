import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureVictoriaMetrics } from '../../scripts/ensure.mjs';

export const programs = ensureVictoriaMetrics();

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Waits until `ready` is true; the process that is waited for may end meanwhile. */
export async function untilReady(what: string, ready: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await ready().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not ready`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Debian's own VictoriaMetrics on a folder of its own, killed and started at will. */
export class Victoria {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async open(): Promise<Victoria> {
    const made = new Victoria(mkdtempSync(join(tmpdir(), 'mam-xanh-victoria-')), await freePort());
    await made.start();
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/write`;
  }

  async start(): Promise<void> {
    if (programs === undefined) throw new Error('no VictoriaMetrics');
    const flags = {
      storageDataPath: this.folder,
      httpListenAddr: `127.0.0.1:${this.port}`,
      retentionPeriod: '5y',
      loggerLevel: 'ERROR',
      'memory.allowedBytes': '256MB',
      'search.latencyOffset': '0s',
      'search.disableCache': 'true',
    };
    const args = Object.entries(flags).map(([name, value]) => `-${name}=${value}`);
    this.child = spawn(join(programs, 'victoria-metrics'), args, { stdio: 'ignore' });
    await untilReady('VictoriaMetrics', async () => (await this.get('/health')).ok);
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    child.kill('SIGKILL');
    await ended(child);
    this.child = undefined;
  }

  /** Every series with the greatest value it ever had, by its name and labels (`name{label="…"}` in order). */
  async greatest(match = '{__name__=~"mamxanh_.*"}'): Promise<Map<string, number>> {
    await this.get('/internal/force_flush');
    const reply = await this.get(`/api/v1/export?match[]=${encodeURIComponent(match)}&start=0`);
    const lines = (await reply.text()).split('\n').filter((line) => line !== '');
    const found = lines.map(
      (line) => JSON.parse(line) as { metric: Record<string, string>; values: number[] },
    );
    const series = new Map<string, number>();
    for (const { metric, values } of found) {
      const { __name__, ...labels } = metric;
      const text = Object.entries(labels)
        .sort()
        .map(([name, value]) => `${name}="${value}"`);
      const key = `${__name__}{${text.join(',')}}`;
      series.set(key, Math.max(series.get(key) ?? 0, ...values));
    }
    return series;
  }

  /** The value of a PromQL query that has one, now; 0 when there is none. */
  async query(text: string): Promise<number> {
    await this.get('/internal/force_flush');
    const reply = await this.get(`/api/v1/query?query=${encodeURIComponent(text)}`);
    const { data } = (await reply.json()) as { data: { result: { value: [number, string] }[] } };
    return Number(data.result[0]?.value[1] ?? 0);
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** How a mirror can fail, or be made to lie. */
export const troubles = [
  'none',
  'old',
  'unsigned',
  'cut-index',
  'cut-files',
  'changed-files',
  'down',
] as const;
export type Trouble = (typeof troubles)[number];

/** A static server of a mirror's folder, with one trouble at a time. */
export class BadMirror {
  trouble: Trouble = 'none';
  /** `index.json` of an earlier day, and one that another key has signed. */
  oldIndex: Buffer | undefined;
  foreignIndex: Buffer | undefined;
  /** Requests answered under each trouble. */
  readonly asked = new Map<Trouble, number>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(folder: string): Promise<BadMirror> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = new BadMirror(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.on('request', (request, response) => {
      const name = (request.url ?? '/').slice(1);
      made.asked.set(made.trouble, (made.asked.get(made.trouble) ?? 0) + 1);
      const body = made.bodyOf(folder, name);
      if (made.trouble === 'down') request.socket.destroy();
      else if (body === undefined) response.writeHead(404).end();
      else response.end(body);
    });
    return made;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private bodyOf(folder: string, name: string): Buffer | undefined {
    const path = join(folder, name);
    if (!/^[\w.-]+$/.test(name) || !existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    if (name === 'index.json') {
      if (this.trouble === 'old') return this.oldIndex ?? bytes;
      if (this.trouble === 'unsigned') return this.foreignIndex ?? bytes;
      return this.trouble === 'cut-index' ? bytes.subarray(0, bytes.length >> 1) : bytes;
    }
    if (this.trouble === 'cut-files') return bytes.subarray(0, bytes.length >> 1);
    if (this.trouble === 'changed-files') bytes[bytes.length >> 1]! ^= 1;
    return bytes;
  }
}

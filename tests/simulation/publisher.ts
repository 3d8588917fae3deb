import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFiles } from '../../src/cli/compile-files';
import { publish } from '../../src/cli/mirror/publish';
import { makeSigningKey, readSigningKey, type SigningKey } from '../../src/cli/mirror/signing-key';
import { findListFiles } from '../../src/cli/read-lists';

const good = { help: ['tongdai111.vn'], learning: [], approved: [] };

/** Publishes day after day, some names coming and some going; remembers what was ever rightly published. */
export class Publisher {
  readonly folder: string;
  readonly key: SigningKey;
  /** `category sha256` of every text there ever was. */
  readonly rightTexts = new Set<string>();
  version = 0;
  private readonly foreign: SigningKey;

  constructor(private readonly work: string) {
    this.folder = join(work, 'mirror');
    mkdirSync(this.folder);
    for (const name of ['key.pem', 'foreign.pem']) makeSigningKey(join(work, name));
    this.key = readSigningKey(join(work, 'key.pem'));
    this.foreign = readSigningKey(join(work, 'foreign.pem'));
  }

  /** The next day; its index. */
  async publish(): Promise<Buffer> {
    const { index } = await this.publishTo(this.folder, this.version, this.key);
    this.version = index.version;
    for (const [category, part] of Object.entries(index.parts)) {
      this.rightTexts.add(`${category} ${part.sha256}`);
    }
    return readFileSync(join(this.folder, 'index.json'));
  }

  /** The index of somebody without the key, of a later day than ours. */
  async forge(): Promise<Buffer> {
    const folder = mkdtempSync(join(this.work, 'forged-'));
    for (let day = 0; day <= this.version; day += 1) await this.publishTo(folder, 900 + day, this.foreign);
    return readFileSync(join(folder, 'index.json'));
  }

  private async publishTo(folder: string, day: number, key: SigningKey) {
    const lists = mkdtempSync(join(this.work, 'lists-'));
    const names = (kind: string, from: number, count: number) =>
      Array.from({ length: count }, (_none, at) => `${kind}-${from + at}.test`).join('\n');
    writeFileSync(join(lists, 'gambling.txt'), names('cuoc', day * 3, 2_000));
    writeFileSync(join(lists, 'drugs.txt'), names('chat', 0, 50));
    writeFileSync(join(lists, 'adult.txt'), names('lon', day, 300));
    const compiled = await compileFiles(findListFiles(lists).files, good as never);
    return publish(compiled, folder, key, new Date());
  }
}

import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { diff } from '../../core/mirror/delta';
import { eachLine, linesOf, textOf } from '../../core/mirror/list-lines';
import {
  type MirrorDelta,
  type MirrorFile,
  type MirrorIndex,
  type MirrorPart,
  readMirrorIndex,
  writeMirrorIndex,
} from '../../core/mirror/mirror-index';
import { categories } from '../../core/policy/categories';
import type { CompiledFiles } from '../compile-files';
import { Fault } from '../fault';
import type { SigningKey } from './signing-key';

/** How many publications back a client can follow by deltas; who was away longer takes the snapshot. */
const keptDeltas = 14;
/** What an older index names is left for clients that are in the middle of it. */
const keptSnapshots = 2;

export interface Publication {
  readonly index: MirrorIndex;
  /** Bytes of the files that are new in this publication. */
  readonly deltaBytes: number;
  readonly snapshotBytes: number;
}

/**
 * Writes the next publication into `folder`, a folder any static web server can serve: files first, then the index
 * in one step, so that a client meets the old one or the new one whole.
 * @throws Fault when the folder's index was signed with another key
 */
export async function publish(
  { lists }: CompiledFiles,
  folder: string,
  key: SigningKey,
  now: Date,
): Promise<Publication> {
  mkdirSync(folder, { recursive: true });
  const before = await readOwnIndex(folder, key);
  const version = (before?.version ?? 0) + 1;
  const parts: Partial<Record<(typeof categories)[number], MirrorPart>> = {};
  for (const category of categories) {
    const lines = linesOf(lists, category);
    if (lines.length > 0)
      parts[category] = nextPart(folder, category, lines, before?.parts[category], version);
  }
  const index: MirrorIndex = { format: 1, version, issuedAt: now.toISOString(), parts };
  const fresh = join(folder, 'index.json.new');
  writeFileSync(fresh, writeMirrorIndex(index, key.sign));
  renameSync(fresh, join(folder, 'index.json'));
  removeOld(folder, index);
  const all = Object.values(parts);
  return {
    index,
    deltaBytes: sum(all.flatMap(({ deltas }) => deltas.filter(({ to }) => to === version))),
    snapshotBytes: sum(all.map(({ snapshot }) => snapshot)),
  };
}

async function readOwnIndex(folder: string, key: SigningKey): Promise<MirrorIndex | undefined> {
  const path = join(folder, 'index.json');
  if (!existsSync(path)) return undefined;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.publicKey, 'base64').toString('base64url') };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return readMirrorIndex(readFileSync(path, 'utf8'), async (signature, message) =>
    verify(null, message, publicKey, signature),
  ).catch(() => {
    throw new Fault(
      `${path} không phải do khóa này ký; máy khách sẽ không nhận bản mới.`,
      `${path} was not signed with this key; no client would take the next publication.`,
    );
  });
}

function nextPart(
  folder: string,
  category: string,
  lines: readonly string[],
  before: MirrorPart | undefined,
  version: number,
): MirrorPart {
  const text = textOf(lines);
  const sha256 = digestOf(Buffer.from(text));
  if (before?.sha256 === sha256) return before;
  const snapshot = writePacked(folder, `${category}-${version}.txt.gz`, text);
  const deltas = before === undefined ? [] : [...before.deltas, deltaFrom(before)].slice(-keptDeltas);
  return { lines: lines.length, sha256, version, snapshot, deltas };

  function deltaFrom(old: MirrorPart): MirrorDelta {
    const oldText = gunzipSync(readFileSync(join(folder, old.snapshot.file))).toString();
    const name = `${category}-${old.version}-${version}.delta.gz`;
    const file = writePacked(folder, name, diff(eachLine(oldText), lines));
    return { ...file, from: old.version, to: version };
  }
}

function writePacked(folder: string, name: string, text: string): MirrorFile {
  const bytes = gzipSync(text, { level: 9 });
  writeFileSync(join(folder, name), bytes);
  return { file: name, bytes: bytes.length, sha256: digestOf(bytes) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Snapshots beyond the last few of a category, and deltas that no index names any more. */
function removeOld(folder: string, index: MirrorIndex): void {
  const named = new Set(Object.values(index.parts).flatMap(({ deltas }) => deltas.map(({ file }) => file)));
  const files = readdirSync(folder);
  const snapshots = new Map<string, { file: string; version: number }[]>();
  for (const file of files) {
    const [, category, version] = /^([a-z-]+)-(\d+)\.txt\.gz$/.exec(file) ?? [];
    if (category !== undefined) {
      snapshots.set(category, [...(snapshots.get(category) ?? []), { file, version: Number(version) }]);
    } else if (/\.delta\.gz$/.test(file) && !named.has(file)) rmSync(join(folder, file));
  }
  for (const ofCategory of snapshots.values()) {
    const old = ofCategory.sort((a, b) => b.version - a.version).slice(keptSnapshots);
    for (const { file } of old) rmSync(join(folder, file));
  }
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

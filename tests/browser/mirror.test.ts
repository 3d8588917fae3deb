import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/cli/compile-files';
import { type Publication, publish } from '../../src/cli/mirror/publish';
import { makeSigningKey, readSigningKey, type SigningKey } from '../../src/cli/mirror/signing-key';
import { findListFiles } from '../../src/cli/read-lists';
import { extensionId } from './harness/chromium';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension } from './harness/project';
import { until } from './harness/until';

const url = 'http://truong.test/danh-sach/';
const good = { help: ['tongdai111.vn'], learning: [], approved: [] };
const day = new Date('2026-11-26T00:00:00Z');
const name = (at: number) => `ten-so-${at}.test`;

const work = mkdtempSync(join(tmpdir(), 'mam-xanh-mirror-'));
let key: SigningKey;
let policies: ManagedPolicies;
let guarded: Guarded;

/** Publishes these names as the mirror's next version; the loopback network serves what lies in the folder. */
async function publishNames(
  gambling: readonly string[],
  folder = 'mirror',
  signer = key,
): Promise<Publication> {
  const lists = mkdtempSync(join(work, 'lists-'));
  writeFileSync(join(lists, 'gambling.txt'), gambling.join('\n'));
  writeFileSync(join(lists, 'drugs.txt'), 'mot-ten.test\n');
  const compiled = await compileFiles(findListFiles(lists).files, good as never);
  return publish(compiled, join(work, folder), signer, day);
}

function serve(folder = 'mirror'): void {
  for (const file of readdirSync(join(work, folder))) {
    guarded.loopback.publish(url + file, { body: readFileSync(join(work, folder, file)) });
  }
}

const lists = () => guarded.guardian.send('lists/read', {});
const mirrored = async () =>
  (await lists())
    .filter(({ id }) => id.startsWith('mirror:'))
    .map(({ category, names }) => [category, names]);
const problems = async () =>
  (await guarded.guardian.send('status/read', {})).problems
    .filter(({ id }) => id.startsWith('mirror'))
    .map(({ id, detail }) => `${id} ${detail.split(' ')[1] ?? ''}`.trim());
const follow = () => guarded.guardian.send('lists/refresh', {});
const asked = () =>
  guarded.loopback.traffic.requestsTo('truong.test').map(({ url: path }) => path.split('/').at(-1));

beforeAll(async () => {
  makeSigningKey(join(work, 'key.pem'));
  key = readSigningKey(join(work, 'key.pem'));
  policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  policies.set({ mirror: { url, key: key.publicKey } });
  guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
  await until('the policy', async () => (await guarded.guardian.send('status/read', {})).isManaged);
  await guarded.guardian.set({ profile: '7-11' });
});
beforeEach(() => guarded.loopback.reset());
afterAll(async () => {
  await guarded.close();
  for (const folder of [policies.folder, work]) rmSync(folder, { recursive: true, force: true });
});

const thousand = Array.from({ length: 1000 }, (_, at) => name(at));

// One story, told in its order: each publication follows the one before.
describe('a school’s mirror', { shuffle: false }, () => {
  it('is followed: its names stop before a byte', async () => {
    await publishNames(thousand);
    serve();
    await follow();
    expect(await mirrored()).toEqual([
      ['drugs', 1],
      ['gambling', 1000],
    ]);
    expect(await problems()).toEqual([]);
    await guarded.guardian.untilWhole();
    await guarded.stopAt(`https://${name(7)}/`, { verdict: 'block', category: 'gambling', layer: 'list' });
    await guarded.expectNoByteTo(name(7));
  });

  it('carries a day’s changes as a delta, and only that', async () => {
    const { deltaBytes, snapshotBytes } = await publishNames([...thousand.slice(1), 'moi.test']);
    expect(deltaBytes).toBeLessThan(snapshotBytes / 10);
    serve();
    await follow();
    expect(asked()).toEqual(['index.json', 'gambling-1-2.delta.gz']);
    await guarded.guardian.untilWhole();
    await guarded.stopAt('https://moi.test/', { category: 'gambling' });
    await guarded.openAt(`https://${name(0)}/`);
  });

  it('that goes back, is not signed, is cut short or broken changes nothing', async () => {
    await publishNames([...thousand.slice(2), 'moi.test']);
    const index = readFileSync(join(work, 'mirror', 'index.json'));
    const other = join(work, 'other.pem');
    makeSigningKey(other);
    await publishNames(['gia-mao.test'], 'false', readSigningKey(other));
    await publishNames(['rat-cu.test'], 'old');
    const refused: [string, () => void][] = [
      ['unsigned', () => serve('false')],
      ['older', () => serve('old')],
      ['unreadable', () => guarded.loopback.publish(`${url}index.json`, { body: index.subarray(0, 900) })],
      ['network', () => guarded.loopback.publish(`${url}index.json`, { body: index, breakAfter: 300 })],
      ['http-404', () => guarded.loopback.publish(`${url}index.json`, { body: '', status: 404 })],
      [
        'broken',
        () => {
          serve();
          for (const file of ['gambling-2-3.delta.gz', 'gambling-3.txt.gz']) {
            const bytes = readFileSync(join(work, 'mirror', file));
            bytes[bytes.length >> 1]! ^= 1;
            guarded.loopback.publish(url + file, { body: bytes });
          }
        },
      ],
    ];
    for (const [reason, bring] of refused) {
      guarded.loopback.reset();
      bring();
      await follow();
      expect(await problems()).toEqual([`mirror-failing ${reason}`]);
      expect(await mirrored()).toEqual([
        ['drugs', 1],
        ['gambling', 1000],
      ]);
    }
    await guarded.stopAt(`https://${name(1)}/`, { category: 'gambling' });
    await guarded.openAt('https://gia-mao.test/');
    await guarded.openAt('https://rat-cu.test/');
  });

  it('with a delta broken but the snapshot whole is followed all the same', async () => {
    serve();
    guarded.loopback.publish(`${url}gambling-2-3.delta.gz`, { body: 'no delta' });
    await follow();
    expect(await problems()).toEqual([]);
    await guarded.openAt(`https://${name(1)}/`);
    await guarded.stopAt(`https://${name(2)}/`, { category: 'gambling' });
  });

  it('is followed to the end by who was killed on the way', async () => {
    await publishNames([...thousand.slice(3), 'moi.test', 'moi-nua.test']);
    serve();
    const going = follow().catch(() => undefined);
    await until('the first request', () => asked().length > 0);
    await guarded.browser.killWorker();
    await going;
    await follow();
    expect(await problems()).toEqual([]);
    await guarded.guardian.untilWhole();
    await guarded.stopAt('https://moi-nua.test/', { category: 'gambling' });
    await guarded.openAt(`https://${name(2)}/`);
  });

  it('named no longer takes its names along', async () => {
    policies.set({});
    await until('no mirror', async () => (await mirrored()).length === 0);
    await guarded.guardian.untilWhole();
    await guarded.openAt(`https://${name(9)}/`);
  });
});

import { describe, expect, it } from 'vitest';
import {
  createJournalKeys,
  forgetGenerations,
  type Keyring,
  openVaultWith,
  protectKeys,
  removeCopies,
  rewrap,
  setCopy,
  settlePin,
  targetOf,
  unlockJournal,
} from '../../../src/core/journal/keyring';
import { latestKeyring, parseKeyring } from '../../../src/core/journal/parse-keyring';
import { fromBase64, type Primitives, toBase64 } from '../../../src/core/journal/primitives';
import { openEvent, openSegment, reopenSegment, sealEvent } from '../../../src/core/journal/segment';
import { primitives as real, stop } from './workbench';

/** As the real ones, but stretching costs nothing; one test below pays in full. */
const p: Primitives = { ...real, stretch: (secret, salt) => real.stretch(secret, salt, 2) };

/** An event sealed to the ring as it is now, and how to open it with a vault. */
async function sealedBy(ring: Keyring) {
  const target = targetOf(ring);
  const segment = await openSegment(p, target);
  const sealed = await sealEvent(segment, stop('secret.example'));
  return async (vault: Awaited<ReturnType<typeof openVaultWith>>) => {
    const privateKey = vault?.privateKeys.get(target.generation);
    const key = privateKey && (await reopenSegment(p, privateKey, segment));
    return key && (await openEvent(p, key, sealed))?.hostname;
  };
}

describe('the keys of the journal', () => {
  it('open with the secret and with nothing else, at the full cost of stretching', async () => {
    const ring = await createJournalKeys(real, '4829');
    expect(ring.copies[0]?.iterations).toBeGreaterThanOrEqual(600_000);
    expect(await unlockJournal(real, ring, '4828')).toBeUndefined();
    expect((await unlockJournal(real, ring, '4829'))?.copy).toBe('first');
  });

  it('never open with a wrong secret', async () => {
    const ring = await createJournalKeys(p, '4829');
    for (let guess = 0; guess < 4_829; guess += 7) {
      expect(await unlockJournal(p, ring, String(guess).padStart(4, '0'))).toBeUndefined();
    }
    for (const odd of ['', ' 4829', '4829 ', '48290', '４８２８'])
      expect(await unlockJournal(p, ring, odd)).toBeUndefined();
    expect(await unlockJournal(p, ring, '４８２９')).toBeDefined();
  });

  it('lie open until the first secret, which shuts them and keeps what was written', async () => {
    const open = await createJournalKeys(p);
    const openEarly = await sealedBy(open);
    const openKey = fromBase64(open.open!)!;
    expect(await openEarly(await openVaultWith(p, open, openKey))).toBe('secret.example');
    const shut = (await protectKeys(p, open, '4829'))!;
    expect(shut.open).toBeUndefined();
    expect(JSON.stringify(shut)).not.toContain(open.open);
    const { vault } = (await unlockJournal(p, shut, '4829'))!;
    expect(await openEarly(vault)).toBe('secret.example');
    // Who copied the open key reads nothing that is written from now on.
    const openLate = await sealedBy(shut);
    expect(await openLate(vault)).toBe('secret.example');
    expect(await openLate(await openVaultWith(p, shut, openKey))).toBeUndefined();
    expect(await protectKeys(p, shut, '1111')).toBeUndefined();
  });

  it('keep history over a change of PIN, and lock nobody out when it is cut short', async () => {
    const before = await createJournalKeys(p, 'old');
    const openEarly = await sealedBy(before);
    expect(await rewrap(p, before, 'first', 'wrong', 'new')).toBeUndefined();
    const both = (await rewrap(p, before, 'first', 'old', 'new'))!;
    for (const secret of ['old', 'new']) {
      expect(await openEarly((await unlockJournal(p, both, secret))?.vault)).toBe('secret.example');
    }
    const byNew = (await unlockJournal(p, both, 'new'))!;
    const settled = await settlePin(p, both, byNew.vault, byNew.copy, 'new');
    expect(settled.copies.map(({ id }) => id)).toEqual(['first']);
    expect(await unlockJournal(p, settled, 'old')).toBeUndefined();
    expect(await openEarly((await unlockJournal(p, settled, 'new'))?.vault)).toBe('secret.example');
    const byOld = (await unlockJournal(p, both, 'old'))!;
    const undone = await settlePin(p, both, byOld.vault, byOld.copy, 'old');
    expect(await unlockJournal(p, undone, 'new')).toBeUndefined();
    expect(await unlockJournal(p, undone, 'old')).toBeDefined();
  });

  it('have further ways in: recovery words, a second guardian', async () => {
    const ring = await createJournalKeys(p, 'mine');
    const { vault } = (await unlockJournal(p, ring, 'mine'))!;
    const words = 'tre bưởi sen lúa';
    const three = await setCopy(
      p,
      await setCopy(p, ring, vault, 'recovery', words),
      vault,
      'second',
      'yours',
    );
    expect((await unlockJournal(p, three, words))?.copy).toBe('recovery');
    expect((await unlockJournal(p, three, 'yours'))?.copy).toBe('second');
    expect(await unlockJournal(p, three, words, ['first'])).toBeUndefined();
    const two = removeCopies(three, ['second']);
    expect(await unlockJournal(p, two, 'yours')).toBeUndefined();
    expect(removeCopies(ring, ['first'])).toBe(ring);
  });

  it('cannot have a box moved to another way in', async () => {
    const ring = await createJournalKeys(p, 'mine');
    const moved = { ...ring, copies: [{ ...ring.copies[0]!, id: 'recovery' }] };
    expect(await unlockJournal(p, moved, 'mine')).toBeUndefined();
  });

  it('tell when somebody put a key in', async () => {
    const ring = await createJournalKeys(p, 'mine');
    const foreign = await createJournalKeys(p, 'theirs');
    const swapped = {
      ...ring,
      generations: [{ ...ring.generations[0]!, publicKey: foreign.generations[0]!.publicKey }],
    };
    expect((await unlockJournal(p, swapped, 'mine'))?.vault.strange).toEqual([1]);
    const added = { ...ring, generations: [...ring.generations, { ...foreign.generations[0]!, id: 2 }] };
    expect((await unlockJournal(p, added, 'mine'))?.vault.strange).toEqual([2]);
  });

  it('are forgotten for good: what was sealed to them opens no more', async () => {
    const ring = await createJournalKeys(p, 'mine');
    const openEarly = await sealedBy(ring);
    const { vault } = (await unlockJournal(p, ring, 'mine'))!;
    const anew = await forgetGenerations(p, ring, vault);
    const opened = (await unlockJournal(p, anew, 'mine'))!;
    expect(await openEarly(opened.vault)).toBeUndefined();
    expect(await (await sealedBy(anew))(opened.vault)).toBe('secret.example');
  });

  it('are read from storage only when they can be keys, and the later edition holds', async () => {
    const ring = await createJournalKeys(p);
    expect(parseKeyring(JSON.parse(JSON.stringify(ring)))).toEqual(ring);
    for (const bad of [undefined, null, 1, 'x', {}, { ...ring, version: 2 }, { ...ring, generations: [] }]) {
      expect(parseKeyring(bad)).toBeUndefined();
    }
    expect(parseKeyring({ ...ring, copies: [null, 3, { id: 'pin' }] })?.copies).toEqual([]);
    const later = { ...ring, edition: 2 };
    expect(latestKeyring(ring, undefined, later, 'x')).toEqual(later);
    expect(latestKeyring(undefined, {})).toBeUndefined();
  });
});

describe('a segment', () => {
  it('gives every box its own nonce and opens with no other segment’s key', async () => {
    const ring = await createJournalKeys(p);
    const vault = await openVaultWith(p, ring, fromBase64(ring.open!));
    const privateKey = vault!.privateKeys.get(1)!;
    const [one, two] = [await openSegment(p, targetOf(ring)), await openSegment(p, targetOf(ring))];
    const boxes = await Promise.all(Array.from({ length: 500 }, () => sealEvent(one, stop('a.example'))));
    expect(new Set(boxes.map((box) => toBase64(box.slice(0, 12)))).size).toBe(500);
    const [own, other] = [await reopenSegment(p, privateKey, one), await reopenSegment(p, privateKey, two)];
    expect(await openEvent(p, own!, boxes[7]!)).toEqual(stop('a.example'));
    expect(await openEvent(p, other!, boxes[7]!)).toBeUndefined();
    expect(await reopenSegment(p, privateKey, { ephemeral: new Uint8Array(65) })).toBeUndefined();
  });

  it('does not tell sites apart by the length of their box', async () => {
    const ring = await createJournalKeys(p);
    const segment = await openSegment(p, targetOf(ring));
    const [short, long] = await Promise.all(
      ['a.vn', 'abcdefghij.vn'].map((hostname) => sealEvent(segment, stop(hostname))),
    );
    expect(short!.length).toBe(long!.length);
  });
});

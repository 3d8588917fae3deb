import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseBody } from '../../src/core/cases/case';
import { disguises } from '../core/journal/bytes-at-rest';
import { freshBrowser } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
vi.mock('../../src/core/journal/primitives', async (original) => {
  const real = await original<typeof import('../../src/core/journal/primitives')>();
  const createPrimitives: typeof real.createPrimitives = (webCrypto) => {
    const primitives = real.createPrimitives(webCrypto);
    return { ...primitives, stretch: (secret, salt) => primitives.stretch(secret, salt, 2) };
  };
  return { ...real, createPrimitives };
});

/** A worker that has just started: nothing in memory. */
async function newWorker() {
  vi.resetModules();
  const [cases, stores, journal, session] = await Promise.all([
    import('../../src/background/cases'),
    import('../../src/background/stores'),
    import('../../src/background/journal-guardian'),
    import('../../src/background/guardian-session'),
  ]);
  return { ...cases, ...stores, ...journal, ...session };
}

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const told = (words: string): CaseBody => ({
  by: 'child',
  kind: 'bullied',
  address: 'https://secret.example/lop',
  since: 'today',
  danger: 'one',
  words,
  profile: '7-11',
  school: '',
});

describe('the register', () => {
  it('takes a report without a PIN, once, and gives it to a guardian alone, in a later worker', async () => {
    const first = await newWorker();
    expect(await first.keepCase(idOf(1), told('secret.example'))).toBe(true);
    expect(await first.keepCase(idOf(1), told('again'))).toBe(true);
    await expect(first.readCases()).rejects.toThrow('journal-locked');
    await expect(first.addStep(idOf(1), { kind: 'closed', text: '' })).rejects.toThrow('journal-locked');
    const text = JSON.stringify(await fakeBrowser.storage.local.get());
    const boxes = [...text.matchAll(/"([A-Za-z0-9+/=]{8,})"/g)].map(([, box]) => Buffer.from(box!, 'base64'));
    const bytes = Buffer.concat([Buffer.from(text), ...boxes]);
    for (const shape of disguises('secret.example')) expect(bytes.includes(shape)).toBe(false);

    const second = await newWorker();
    await second.startSession('first');
    await second.openJournal('first', '4829');
    const { cases, unread } = await second.readCases();
    expect(unread).toBe(0);
    expect(cases.map(({ id, body }) => [id, body.words])).toEqual([[idOf(1), 'secret.example']]);
  });

  it('keeps what was done about a case, and removes only what is closed', async () => {
    const worker = await newWorker();
    await worker.keepCase(idOf(1), told('a'));
    await worker.startSession('first');
    await worker.openJournal('first', '4829');
    expect(await worker.addStep(idOf(9), { kind: 'note', text: 'x' })).toBe('not-found');
    expect(await worker.addStep(idOf(1), { kind: 'passed', text: 'cô Hạnh' })).toBe('done');
    expect(await worker.removeCase(idOf(1))).toBe(false);
    expect(await worker.openCaseCount()).toBe(1);
    await worker.addStep(idOf(1), { kind: 'closed', text: '' });
    expect(await worker.openCaseCount()).toBe(0);
    const { cases } = await worker.readCases();
    expect(cases[0]!.trail.map(({ kind, text }) => `${kind} ${text}`.trim())).toEqual([
      'new',
      'passed cô Hạnh',
      'closed',
    ]);
    for (let step = 3; step < 40; step += 1) await worker.addStep(idOf(1), { kind: 'note', text: 'n' });
    expect(await worker.addStep(idOf(1), { kind: 'note', text: 'n' })).toBe('too-many');
    expect(await worker.removeCase(idOf(1))).toBe(true);
    expect((await worker.readCases()).cases).toEqual([]);
  });

  it('full of open cases refuses a new one, and lets a closed one make room', async () => {
    const worker = await newWorker();
    for (let at = 0; at < 200; at += 1) await worker.keepCase(idOf(at), told(String(at)));
    expect(await worker.keepCase(idOf(200), told('new'))).toBe(false);
    await worker.startSession('first');
    await worker.openJournal('first', '4829');
    await worker.addStep(idOf(5), { kind: 'closed', text: '' });
    expect(await worker.keepCase(idOf(200), told('new'))).toBe(true);
    const ids = (await worker.readCases()).cases.map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids).not.toContain(idOf(5));
    expect(ids).toContain(idOf(200));
  });

  it('outlives the journal’s history, also when the worker dies before the new keys are there', async () => {
    const worker = await newWorker();
    await worker.keepCase(idOf(1), told('a'));
    await worker.startSession('first');
    await worker.openJournal('first', '4829');
    const died = async (...keys: Parameters<typeof worker.resealCases>) => {
      await worker.resealCases(...keys);
      throw new Error('killed');
    };
    await expect(worker.eraseJournal(died)).rejects.toThrow('killed');
    expect((await worker.readCases()).cases[0]?.body.words).toBe('a');
    await worker.eraseJournal(worker.resealCases);
    await worker.eraseJournal(worker.resealCases);
    const later = await newWorker();
    const { cases, unread } = await later.readCases();
    expect([cases[0]?.body.words, unread]).toEqual(['a', 0]);
  });
});

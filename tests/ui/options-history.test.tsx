// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryView } from '../../src/core/guard/history/view';
import { App } from '../../src/options/app';
import { t } from '../../src/ui/translate';
import { guardianWorker } from './guardian-worker';
import { button, mount, press, submit, type } from './mounted';

beforeEach(() => {
  location.hash = '';
});

const entry = (id: string, parts: EntryView['parts'], more: Partial<EntryView> = {}): EntryView => ({
  id,
  at: Date.parse('2026-03-01T08:00:00Z'),
  parts,
  partCount: parts.length,
  waits: false,
  isCut: false,
  isUndone: false,
  canUndo: true,
  ...more,
});

describe('the history of changes', () => {
  it('tells in words what was and what is, for each kind of change', async () => {
    const parts: EntryView['parts'] = [
      { kind: 'value', field: 'profile', before: '7-11', after: '12-15' },
      { kind: 'value', field: 'safeSearch', before: 'auto', after: 'on' },
      { kind: 'entry', field: 'categories', key: 'games', after: 'block', child: 'an' },
      { kind: 'entry', field: 'time', key: 'carryMinutes', before: 0, after: 15 },
      { kind: 'members', field: 'blocked', added: ['a.vn'], removed: [], addedCount: 12, removedCount: 0 },
      { kind: 'child-added', id: 'an', name: 'An', profile: '7-11' },
      { kind: 'delay', before: 0, after: 24 },
      { kind: 'called-off', steps: [{ kind: 'unblock', address: 'b.vn' }] },
    ];
    guardianWorker({}, { 'history/read': () => [entry('1', parts)] });
    location.hash = '#history';
    const page = await mount(<App />);
    const lines = [...page.querySelectorAll('.changes li')].map((each) => each.textContent!);
    expect(lines).toHaveLength(parts.length);
    expect(lines[0]).toBe(
      t('history.from-to', {
        what: t('history.field.profile'),
        before: t('profile.7-11'),
        after: t('profile.12-15'),
      }),
    );
    expect(lines[2]).toContain('An');
    expect(lines[2]).toContain(t('category.games'));
    expect(lines[2]).toContain(t('categories.as-default'));
    expect(lines[4]).toContain(t('history.more', { count: 11 }));
    expect(lines[7]).toContain('b.vn');
    for (const line of lines) expect(line).not.toMatch(/undefined|\{\w+\}|[a-z]+\.[a-z]+\.[a-z]+/);
  });

  it('undoes one with a press, and offers nothing where there is nothing to undo', async () => {
    const parts: EntryView['parts'] = [{ kind: 'delay', before: 0, after: 24 }];
    let entries = [
      entry('2', parts, { canUndo: false, isUndone: true }),
      entry('1', parts),
      entry('0', parts, { canUndo: false, isCut: true }),
    ];
    const guardian = guardianWorker(
      {},
      {
        'history/read': () => entries,
        'history/undo': () => {
          entries = entries.map((each) => ({ ...each, canUndo: false, isUndone: true }));
          return { ok: true, change: '3' };
        },
      },
    );
    location.hash = '#history';
    const page = await mount(<App />);
    const undo = page.querySelectorAll('.list-card button');
    expect(undo).toHaveLength(1);
    expect(page.textContent).toContain(t('history.cut'));
    await press(undo[0]!);
    expect(guardian.sent).toContainEqual({ name: 'history/undo', request: { id: '1' } });
    expect(page.querySelector('[role=status]')!.textContent).toBe(t('history.undone'));
    expect(page.querySelectorAll('.list-card button')).toHaveLength(0);
  });

  it('is offered in the message that follows a change', async () => {
    const guardian = guardianWorker(
      {},
      {
        'settings/write': ({ patch }) => {
          guardian.settings = { ...guardian.settings, ...patch } as typeof guardian.settings;
          return { ok: true, change: 'c1' };
        },
        'history/undo': () => {
          guardian.settings = { ...guardian.settings, blocked: [] };
          return { ok: true, change: 'c2' };
        },
      },
    );
    location.hash = '#addresses';
    const page = await mount(<App />);
    await type(page.querySelector('#add-blocked'), 'a.test');
    await submit(page.querySelector('#add-blocked')!.closest('form'));
    expect(page.querySelector('section[aria-labelledby=blocked] li')).not.toBeNull();
    await press(button(page, t('history.undo')));
    expect(guardian.sent).toContainEqual({ name: 'history/undo', request: { id: 'c1' } });
    expect(page.querySelector('section[aria-labelledby=blocked] li')).toBeNull();
    expect(document.activeElement!.textContent).toBe(t('history.undone'));
  });

  it('says why when something cannot be undone', async () => {
    const parts: EntryView['parts'] = [{ kind: 'delay', before: 0, after: 24 }];
    guardianWorker(
      {},
      {
        'history/read': () => [entry('1', parts)],
        'history/undo': () => ({ ok: false, reason: 'nothing-to-undo' }),
      },
    );
    location.hash = '#history';
    const page = await mount(<App />);
    await press(page.querySelector('.list-card button'));
    expect(page.textContent).toContain(t('error.nothing-to-undo'));
  });
});

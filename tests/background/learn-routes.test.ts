import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Configuration } from '../../src/core/policy/configuration';
import type { Sender } from '../../src/messages/serve';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
const here: { configuration: Partial<Configuration>; isPrivate: boolean } = {
  configuration: {},
  isPrivate: false,
};
vi.mock('../../src/background/configuration', () => ({ readConfiguration: async () => here.configuration }));
vi.mock('../../src/background/time-ledger', () => ({ isPrivateWorker: () => here.isPrivate }));
const recorded: unknown[][] = [];
vi.mock('../../src/background/journal', () => ({
  record: async (...what: unknown[]) => recorded.push(what),
}));

const { learnRoutes, forgetGarden, handGardenOn } = await import('../../src/background/learn-routes');
const sender = {} as Sender;
const finish = (id: string) => learnRoutes['learn/finished']({ id }, sender);
const read = async () => learnRoutes['learn/read']({}, sender);
const sitDown = (child: string, ...children: string[]) => {
  const all = children.map((id) => ({ id }) as Configuration['children'][number]);
  here.configuration = { child, children: all, locked: [], lab: undefined };
};

beforeEach(() => {
  fakeBrowser.reset();
  recorded.length = 0;
  here.isPrivate = false;
  sitDown('');
});

describe('what a child has read', () => {
  it('is kept for each child apart, and nothing on the disk names it', async () => {
    sitDown('an', 'an', 'binh');
    await finish('help-7-11-3');
    sitDown('binh', 'an', 'binh');
    expect(await read()).toEqual({ isKept: true, read: [] });
    sitDown('an', 'an', 'binh');
    expect(await read()).toEqual({ isKept: true, read: ['help-7-11-3'] });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('help');
    expect(recorded, 'the journal does not learn which').toEqual([['learnt']]);
  });

  it('goes when the child clears it or is kept no more, and follows the first name', async () => {
    await finish('internet-0-6-1');
    sitDown('an', 'an');
    await handGardenOn('an');
    expect((await read()).read).toEqual(['internet-0-6-1']);
    await learnRoutes['learn/forget']({}, sender);
    expect((await read()).read).toEqual([]);
    await finish('used-0-6-2');
    await forgetGarden('an');
    expect((await read()).read).toEqual([]);
  });

  it.each([
    ['in a computer room', { lab: {} as Configuration['lab'] }],
    ['where a policy sets the age', { locked: ['profile'] as const }],
    [
      'where nobody is chosen',
      { child: '', children: [{ id: 'an' }] as unknown as Configuration['children'] },
    ],
  ])('is not kept %s, but counted', async (_where, change) => {
    here.configuration = { ...here.configuration, ...change };
    await finish('help-7-11-3');
    expect(await read()).toEqual({ isKept: false, read: [] });
    expect(await fakeBrowser.storage.local.get('gardens')).toEqual({});
    expect(recorded).toEqual([['learnt']]);
  });

  it('is not kept in private windows', async () => {
    here.isPrivate = true;
    await finish('help-7-11-3');
    here.isPrivate = false;
    expect(await read()).toEqual({ isKept: true, read: [] });
  });
});

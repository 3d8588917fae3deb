import { catalogue } from '../core/lists/catalogue';
import { listSource } from '../core/policy/settings';
import type { Reply } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { listStore, type StoredList } from '../platform/database';
import { readConfiguration } from './configuration';
import type { Outcome } from './guardian';
import { mirrorPrefix } from './mirror';
import { importFile, refreshLists, removeFile } from './refresh-lists';
import { doneBy } from './settings-routes';
import { noteChange, writeSealedSettings } from './settings-seal';

const listsAlarm = 'lists';
const checkMinutes = 15;

/** Looks every quarter of an hour whether a list is due; the alarm outlives the worker and the browser. */
export function watchLists(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === listsAlarm) void refreshLists(false);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && ('lists' in changes || 'mirror' in changes)) void refreshLists(false);
  });
  void startAlarm().catch((error) => console.error('[lists]', error));
}

async function startAlarm(): Promise<void> {
  if ((await browser.alarms.get(listsAlarm)) === undefined) {
    await browser.alarms.create(listsAlarm, { delayInMinutes: 1, periodInMinutes: checkMinutes });
  }
  const { lists, mirror } = await readConfiguration();
  if (lists.length > 0 || mirror !== undefined) await refreshLists(false);
}

async function readLists(): Promise<Reply<'lists/read'>> {
  const [stored, configuration] = await Promise.all([listStore.all(), readConfiguration()]);
  const byId = new Map(stored.map((list) => [list.id, list]));
  const isLocked = configuration.locked.includes('lists');
  const known = new Set(catalogue.map(({ url }) => url));
  return [
    ...catalogue.map(({ id, url, title, category, licence }) => ({
      ...statusOf(byId.get(url)),
      id,
      url,
      title,
      category,
      licence,
      isOn: configuration.catalogue.includes(id),
      isLocked: false,
    })),
    ...configuration.lists
      .filter(({ url }) => !known.has(url))
      .map(({ url, category }) => ({
        ...statusOf(byId.get(url)),
        id: url,
        url,
        title: url,
        category,
        licence: '',
        isOn: true,
        isLocked,
      })),
    ...stored
      .filter(({ id }) => id.startsWith('file:'))
      .map((list) => ({
        ...statusOf(list),
        id: list.id,
        url: '',
        title: list.id.slice('file:'.length),
        category: list.category,
        licence: '',
        isOn: true,
        isLocked: false,
      })),
    ...stored
      .filter(({ id }) => id.startsWith(mirrorPrefix))
      .map((list) => ({
        ...statusOf(list),
        id: list.id,
        url: '',
        title: typeof configuration.mirror === 'object' ? configuration.mirror.url : list.id,
        category: list.category,
        licence: '',
        isOn: true,
        isLocked: true,
      })),
  ];
}

function statusOf(list: StoredList | undefined) {
  return { names: list?.names ?? 0, fetchedAt: list?.fetchedAt ?? 0, error: list?.error ?? '' };
}

async function switchList(id: string, isOn: boolean): Promise<Outcome> {
  if (!catalogue.some((list) => list.id === id)) return { ok: false, reason: 'not-found' };
  const changed = await writeSealedSettings((settings) => {
    const others = settings.catalogue.filter((each) => each !== id);
    return { ...settings, catalogue: isOn ? [...others, id] : others };
  });
  void refreshLists(false);
  return doneBy(changed);
}

async function addList(url: string, category: StoredList['category']): Promise<Outcome> {
  const parsed = listSource.safeParse({ url, category });
  if (!parsed.success) return { ok: false, reason: 'unreadable' };
  const configuration = await readConfiguration();
  if (configuration.locked.includes('lists')) return { ok: false, reason: 'managed' };
  if (configuration.lists.length >= 64) return { ok: false, reason: 'too-many' };
  const changed = await writeSealedSettings((settings) => {
    const lists = [...settings.lists.filter((each) => each.url !== url), parsed.data];
    return { ...settings, lists };
  });
  await refreshLists(false);
  const error = (await listStore.get(url))?.error ?? '';
  return error === '' ? doneBy(changed) : { ok: false, reason: `list-${error}` };
}

async function removeList(id: string): Promise<Outcome> {
  if (id.startsWith('file:')) {
    await removeFile(id);
    return doneBy(await noteChange([{ kind: 'file-list', name: id.slice('file:'.length), isAdded: false }]));
  }
  const configuration = await readConfiguration();
  if (configuration.locked.includes('lists')) return { ok: false, reason: 'managed' };
  const changed = await writeSealedSettings((settings) => ({
    ...settings,
    lists: settings.lists.filter(({ url }) => url !== id),
  }));
  await refreshLists(false);
  return doneBy(changed);
}

async function addFile(name: string, category: StoredList['category'], base64: string): Promise<Outcome> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const error = await importFile(name, category, bytes);
  if (error !== '') return { ok: false, reason: `list-${error}` };
  return doneBy(await noteChange([{ kind: 'file-list', name, isAdded: true }]));
}

export const listRoutes: Pick<
  Handlers,
  'lists/read' | 'lists/switch' | 'lists/add' | 'lists/add-file' | 'lists/remove' | 'lists/refresh'
> = {
  'lists/read': readLists,
  'lists/switch': ({ id, isOn }) => switchList(id, isOn),
  'lists/add': ({ url, category }) => addList(url, category),
  'lists/add-file': ({ name, category, base64 }) => addFile(name, category, base64),
  'lists/remove': ({ id }) => removeList(id),
  'lists/refresh': async () => {
    await refreshLists(true);
    return { ok: true };
  },
};

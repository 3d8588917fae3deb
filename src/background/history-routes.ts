import { undoneIds } from '../core/guard/history/entry';
import { fieldsOf } from '../core/guard/history/part';
import { viewOf } from '../core/guard/history/view';
import type { Handlers } from '../messages/serve';
import { readConfiguration } from './configuration';
import type { Outcome } from './guardian';
import { record } from './journal';
import { reconcile } from './reconciler';
import { refreshLists, removeFile } from './refresh-lists';
import { doneBy } from './settings-routes';
import { noteChange, readHistory, undoChange } from './settings-seal';

const refused = (reason: string): Outcome => ({ ok: false, reason });

async function undoOne(id: string): Promise<Outcome> {
  const history = await readHistory();
  const entry = history.entries.find((each) => each.id === id);
  if (entry === undefined) return refused('not-found');
  if (undoneIds(history).has(id)) return refused('nothing-to-undo');
  if (entry.isCut) return refused('history-cut');
  const { locked } = await readConfiguration();
  const fields = fieldsOf(entry.parts);
  if (locked.some((field) => fields.has(field))) return refused('managed');
  const file = entry.parts.find((part) => part.kind === 'file-list');
  if (file !== undefined) {
    if (!file.isAdded) return refused('history-file');
    await removeFile(`file:${file.name}`);
    return doneBy(await noteChange([{ ...file, isAdded: false }], id));
  }
  const undone = await undoChange(entry);
  if (!undone.ok) return undone;
  await reconcile();
  if (fields.has('lists') || fields.has('catalogue')) void refreshLists(false);
  void record('settings-changed', { detail: `undo ${[...fields].join(' ')}` });
  return { ok: true, change: undone.change };
}

export const historyRoutes: Pick<Handlers, 'history/read' | 'history/undo'> = {
  'history/read': async () => viewOf(await readHistory()),
  'history/undo': ({ id }) => undoOne(id),
};

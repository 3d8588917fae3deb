import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { type Attempt, attempt, type ReplyOf, type RequestOf } from '../ui/attempt';
import { SessionContext } from './outcome';

export type Settings = ReplyOf<'settings/read'>['settings'];
export type Patch = RequestOf<'settings/write'>['patch'];

export interface SettingsView {
  readonly settings: Settings;
  /** Names of the fields that a policy has fixed. */
  readonly locked: readonly string[];
  /** Writes some fields, then reads all anew, so that what is shown is what is stored. */
  readonly write: (patch: Patch) => Promise<Attempt<unknown>>;
}

export const SettingsContext = createContext<SettingsView | undefined>(undefined);

/** The settings of the page; only to be used below `SettingsContext`. */
export function useSettings(): SettingsView {
  const view = useContext(SettingsContext);
  if (view === undefined) throw new Error('no settings here');
  return view;
}

/** Reads the settings once the session is open. `onChanged` runs after every successful change. */
export function useSettingsReader(onChanged: () => Promise<void>) {
  const [read, setRead] = useState<ReplyOf<'settings/read'>>();
  const [trouble, setTrouble] = useState('');
  const reload = useCallback(async () => {
    const answer = await attempt('settings/read', {});
    if (answer.ok) setRead(answer.reply);
    setTrouble(answer.ok ? '' : answer.reason);
  }, []);
  const { count } = useContext(SessionContext);
  useEffect(() => void reload(), [reload, count]);
  const write = async (patch: Patch): Promise<Attempt<unknown>> => {
    const answer = await attempt('settings/write', { patch });
    if (answer.ok) {
      await reload();
      await onChanged();
    }
    return answer;
  };
  const view: SettingsView | undefined =
    read === undefined ? undefined : { settings: read.settings, locked: read.locked, write };
  return { view, trouble, reload };
}

import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { type Attempt, attempt, type ReplyOf, type RequestOf } from '../ui/attempt';
import { t } from '../ui/translate';
import { SessionContext } from './outcome';

export type Settings = ReplyOf<'settings/read'>['settings'];
export type Patch = RequestOf<'settings/write'>['patch'];

export interface SettingsView {
  readonly settings: Settings;
  /** Names of the fields that a policy has fixed. */
  readonly locked: readonly string[];
  /** Hours a weakening waits; 0: it holds at once. */
  readonly delayHours: number;
  readonly pending: ReplyOf<'settings/read'>['pending'];
  /** What to say after a change that was stored: whether all of it holds already. */
  readonly savedText: (atOnce: string) => string;
  readonly reload: () => Promise<void>;
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

function savedTextOf(hours: number): SettingsView['savedText'] {
  return (atOnce) => (hours === 0 ? atOnce : t('options.saved-later', { hours }));
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
    read === undefined ? undefined : { ...read, savedText: savedTextOf(read.delayHours), write, reload };
  return { view, trouble, reload };
}

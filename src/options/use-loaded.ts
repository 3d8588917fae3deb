import { useContext, useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../ui/attempt';
import { SessionContext } from './outcome';

/**
 * Reads something when a section opens, and again when the guardian has unlocked anew. `trouble` is the reason
 * when the last reading failed, else ''.
 */
export function useLoaded<T>(read: () => Promise<Attempt<T>>) {
  const [value, setValue] = useState<T>();
  const [trouble, setTrouble] = useState('');
  const { count, onLocked } = useContext(SessionContext);
  const reload = async (): Promise<void> => {
    const answer = await read();
    if (answer.ok) setValue(() => answer.reply);
    setTrouble(answer.ok ? '' : answer.reason);
    if (!answer.ok && answer.reason === 'locked') onLocked();
  };
  useEffect(() => void reload(), [count]);
  return { value, trouble, reload };
}

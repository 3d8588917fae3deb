import { useContext, useEffect } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { SessionContext } from './outcome';
import { useLoaded } from './use-loaded';

/** What holds when nobody chose. */
export const ordinaryIdleMinutes = 10;

/**
 * Locks when nobody touches the page for as long as a session may stay unused, so that what a guardian was
 * reading does not stay on the screen. `place` changes when the guardian goes elsewhere: the minutes are read anew.
 */
export function useAutoLock(place: string): void {
  const { isOpen, onLocked } = useContext(SessionContext);
  const { value: people, reload } = useLoaded(() => attempt('guard/people', {}));
  const minutes = people?.idleMinutes ?? ordinaryIdleMinutes;
  useEffect(() => {
    if (people !== undefined && isOpen) void reload();
  }, [place]);
  useEffect(() => {
    if (!isOpen) return;
    const lock = () => void attempt('guard/lock', {}).then(onLocked);
    let timer = setTimeout(lock, minutes * 60_000);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(lock, minutes * 60_000);
    };
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, stay);
    };
  }, [isOpen, minutes]);
}

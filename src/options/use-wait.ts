import { useEffect, useState } from 'preact/hooks';

/** Counts a lock-out down, in ms; the worker alone decides when the next try is allowed. */
export function useWait(waitMs: number): [number, (ms: number) => void] {
  const [until, setUntil] = useState(() => Date.now() + waitMs);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return [Math.max(0, until - now), (ms) => setUntil(Date.now() + ms)];
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';

export type Status = ReplyOf<'status/read'>;

export interface StatusView {
  /** Undefined until the worker has answered once. */
  readonly status: Status | undefined;
  /** Why the last reading failed, as the reason of an error; '' when it went well. */
  readonly trouble: string;
  readonly refresh: () => Promise<void>;
}

/** The worker's view of the whole extension, read now and whenever `refresh` is called. */
export function useStatus(): StatusView {
  const [status, setStatus] = useState<Status>();
  const [trouble, setTrouble] = useState('');
  const refresh = useCallback(async () => {
    const answer = await attempt('status/read', {});
    if (answer.ok) setStatus(answer.reply);
    setTrouble(answer.ok ? '' : answer.reason);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { status, trouble, refresh };
}

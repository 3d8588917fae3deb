import type { MessageName, Reply, Request } from '../../src/messages/routes';
import { pretendWorker, type Sent } from './pretend-worker';

type Status = Reply<'status/read'>;
type Answers = { [N in MessageName]?: (request: Request<N>) => Reply<N> };

const unlocked: Status = {
  profile: '7-11',
  language: 'vi',
  isSetUp: true,
  isManaged: false,
  hasPin: true,
  isUnlocked: true,
  waitMs: 0,
  pendingRequests: 0,
  isWhole: true,
  names: 5000,
  isPrivateCovered: true,
  problems: [],
};

export interface Guardian {
  readonly sent: Sent[];
  status: Status;
  settings: Reply<'settings/read'>['settings'];
  locked: string[];
}

/** A worker with an open guardian's session, settings that remember what is written, and `more` answers. */
export function guardianWorker(status: Partial<Status> = {}, more: Answers = {}): Guardian {
  const guardian: Guardian = {
    sent: [],
    status: { ...unlocked, ...status },
    settings: {
      profile: '7-11',
      language: 'vi',
      blocked: [],
      allowed: ['school.test'],
      categories: {},
      lists: [],
      catalogue: [],
      isSetUp: true,
    },
    locked: [],
  };
  const sent = pretendWorker({
    'status/read': () => guardian.status,
    'settings/read': () => ({ settings: guardian.settings, locked: guardian.locked }),
    'settings/write': ({ patch }) => {
      guardian.settings = { ...guardian.settings, ...patch } as Guardian['settings'];
      guardian.status = { ...guardian.status, isSetUp: guardian.settings.isSetUp };
      return { ok: true };
    },
    'requests/read': () => [],
    ...more,
  });
  return Object.assign(guardian, { sent });
}

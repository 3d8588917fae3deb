import { defaultOptions } from '../../src/core/policy/options';
import { noTimeRules } from '../../src/core/time/rules';
import type { MessageName, Reply, Request } from '../../src/messages/routes';
import { journalAnswers, people } from './guardian-journal';
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
  openCases: 0,
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
  delayHours: number;
  pending: Reply<'settings/read'>['pending'];
}

const done = { ok: true } as const;

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
      time: structuredClone(noTimeRules) as Reply<'settings/read'>['settings']['time'],
      lists: [],
      catalogue: [],
      veil: 'auto',
      veilStrictness: 'usual',
      children: [],
      child: '',
      contacts: [],
      notes: {},
      isSetUp: true,
      ...defaultOptions,
    },
    locked: [],
    delayHours: 0,
    pending: [],
  };
  const sent = pretendWorker({
    'status/read': () => guardian.status,
    'health/read': () => ({ installType: 'normal', version: '0.1.0', lists: [] }),
    'settings/read': () => {
      const { settings, locked, delayHours, pending } = guardian;
      return { settings, locked, delayHours, pending };
    },
    'settings/delay': ({ hours }) => {
      guardian.delayHours = hours;
      return done;
    },
    'settings/call-off': ({ ids }) => {
      guardian.pending = guardian.pending.filter(({ id }) => !ids.includes(id));
      return done;
    },
    'settings/write': ({ patch }) => {
      guardian.settings = { ...guardian.settings, ...patch } as Guardian['settings'];
      guardian.status = { ...guardian.status, isSetUp: guardian.settings.isSetUp };
      return { ok: true };
    },
    'requests/read': () => ({ asks: [], unread: 0 }),
    'guard/people': () => people,
    'tamper/read': () => [],
    ...journalAnswers,
    ...more,
  });
  return Object.assign(guardian, { sent });
}

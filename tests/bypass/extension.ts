import { row } from './row';
import type { TechniqueGroup } from './technique';

const life = row('design', 'browser/worker-life.test.ts');
const start = row('design', 'browser/browser-start.test.ts');
const guardian = row('design', 'background/guardian.test.ts');
const lockout = row('design', 'background/guardian-lockout.test.ts');
const seal = row('told', 'background/settings-seal.test.ts');
const journal = row('told', 'background/journal.test.ts');
const told = row('told');

export const extension: TechniqueGroup = {
  title: 'The extension, its worker and its storage',
  techniques: [
    life(
      'kill-worker',
      'ending the worker in the task manager',
      'the browser enforces the plan without it',
      'a listed site is stopped',
    ),
    life(
      'kill-process',
      'ending the extension’s process',
      'the browser enforces the plan without it',
      'an in-page route to a stopped path is stopped',
    ),
    life(
      'kill-wrapped',
      'ending it, then a translation',
      'the gate asks the next worker',
      'a wrapped site is stopped',
    ),
    life(
      'wipe-storage',
      'emptying the extension’s storage',
      'profile 7–11 protects until a guardian comes',
      'falls back to profile 7–11',
    ),
    start(
      'start-page',
      'a page opened together with the browser',
      'ended by the sweep; its request may have left without a policy',
      'a stopped page of the command line does not stay',
    ),
    start(
      'start-session',
      'a restored session',
      'ended by the sweep',
      'a stopped page of the last session does not stay',
    ),
    start(
      'update',
      'waiting for an update that forgets the rules',
      'reconciled at every start',
      'leaves a guardian’s rules as they were',
    ),
    row('design', 'background/reconcile.test.ts')(
      'rule-edit',
      'a rule changed behind the plan’s back',
      'the difference is seen and mended',
      'sees a rule that somebody changed',
    ),
    row('design', 'background/reconcile.test.ts')(
      'kill-reconcile',
      'killing the worker while rules change',
      'ends in the plan whenever it is killed',
      'ends in the plan whenever the worker is killed',
    ),
    guardian(
      'pin-first',
      'being the first to set a PIN again',
      'the PIN comes back from its copy',
      'comes back from its copy',
    ),
    guardian('pin-write', 'writing a PIN of one’s own into the storage', 'sealed', 'opens nothing'),
    guardian(
      'pin-read',
      'reading the PIN out of the storage',
      'a slow hash only',
      'cannot be read out of what is stored',
    ),
    guardian(
      'session-write',
      'writing an open session into the storage',
      'checked against its seal',
      'with any end but a real one is none',
    ),
    guardian(
      'session-clock',
      'keeping a guardian’s session by setting the clock back',
      'a session in the future is none',
      'ends for good when the clock goes back',
    ),
    lockout('pin-guess', 'guessing the PIN', 'exponential lock-out', 'never open in 10,000'),
    lockout('pin-parallel', 'many guesses at once', 'one at a time, each counted', 'are tried one at a time'),
    lockout(
      'pin-restart',
      'restarting to guess again',
      'the lock-out outlives worker and browser',
      'outlives worker and browser',
    ),
    lockout(
      'pin-clock',
      'setting the clock forward to guess again',
      'the wait is counted, not read off the clock',
      'is not shortened by setting the clock back',
    ),
    lockout(
      'pin-copy',
      'putting the storage back to guess again',
      'the count is kept in several places',
      'an older copy of the storage is put back',
    ),
    lockout(
      'pin-kill',
      'killing the worker between counting and checking',
      'counted before it is checked',
      'gives no free try',
    ),
    row('design', 'background/codes.test.ts')(
      'code-twice',
      'using a one-time code twice',
      'used up',
      'opens once',
    ),
    row('design', 'background/codes.test.ts')(
      'code-other',
      'using a code for another site',
      'bound to its site',
      'opens no other site',
    ),
    row('design', 'background/codes.test.ts')(
      'code-guess',
      'guessing a code',
      'lock-out',
      'that is guessed locks out',
    ),
    row('design', 'browser/children.test.ts')(
      'child-switch',
      'sitting down as an elder sister',
      'her place needs a guardian’s PIN',
      'a laxer child sits down by a guardian’s PIN only',
    ),
    row('design', 'background/requests.test.ts')(
      'grant-clock',
      'keeping a grant by setting the clock back',
      'what is left stays left',
      'is not lengthened by a clock set back',
    ),
    row('design', 'background/requests.test.ts')(
      'grant-dead',
      'keeping a grant by killing the worker',
      'ends on time all the same',
      'ends on time, also while no worker lived',
    ),
    seal(
      'settings-edit',
      'editing the settings in the profile folder',
      'seal: the strictest holds, the guardian is told',
      'edited behind our back fall back to the strictest',
    ),
    seal(
      'settings-rollback',
      'putting older settings back',
      'numbered seal: noticed, told',
      'put back from an older copy are noticed',
    ),
    seal(
      'settings-delete',
      'deleting the settings',
      'they come back from their copy',
      'deleted come back from the copy',
    ),
    journal(
      'journal-rollback',
      'putting an older journal back',
      'the chain shows it',
      'an older database was put back',
    ),
    journal('journal-delete', 'deleting the journal', 'told', 'the whole database is gone'),
    told(
      'profile-rollback',
      'putting the whole profile folder back',
      'the guardian’s last visit, shown at each visit, is an older one',
    ),
  ],
};

import { isWeakPin } from '../core/guard/pin-strength';
import type { Handlers } from '../messages/serve';
import { hashPin } from './pin';
import { readSchoolCheck } from './school-check';

export const schoolRoutes: Pick<Handlers, 'school/hash-pin' | 'school/check'> = {
  'school/check': readSchoolCheck,
  'school/hash-pin': async ({ pin }) =>
    isWeakPin(pin) ? { ok: false, reason: 'weak-pin' } : { ok: true, hash: await hashPin(pin) },
};

import { isAskedToAgree } from '../core/journal/agreement';
import type { Handlers } from '../messages/serve';
import { readConfiguration } from './configuration';
import { agreementItem, journalOptionsItem, record } from './journal';

export const recordedRoutes: Pick<Handlers, 'recorded/read' | 'recorded/agree'> = {
  'recorded/read': async () => {
    const [{ profile, language, counts }, { keepDays, keepAddresses }, agreement] = await Promise.all([
      readConfiguration(),
      journalOptionsItem.get(),
      agreementItem.get(),
    ]);
    const isAsked = isAskedToAgree(profile);
    const agrees = isAsked ? agreement?.agrees : undefined;
    const isCounted = typeof counts === 'object';
    const known = { profile, language, keepDays, keepAddresses, isCounted, isAsked };
    return { ...known, ...(agrees !== undefined && { agrees }) };
  },
  'recorded/agree': async ({ agrees }) => {
    const { profile } = await readConfiguration();
    if (!isAskedToAgree(profile)) return { ok: false, reason: 'not-now' };
    await agreementItem.set({ agrees, at: Date.now() });
    void record('settings-changed', { detail: agrees ? 'child-agrees' : 'child-disagrees' });
    return { ok: true };
  },
};

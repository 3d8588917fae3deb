import { parseAddress } from '../core/address/address';
import { childDecides } from '../core/media/veil-mode';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { judgeNow } from './book';
import { readConfiguration } from './configuration';
import { openDocument } from './documents';
import { ownerOfPin } from './guardian';
import { inTurn, tryOnce } from './guardian-tries';
import { record } from './journal';
import { reconcileRules } from './reconciler';

async function open(
  { url, pin }: Request<'document/open'>,
  { tabId }: Sender,
): Promise<Reply<'document/open'>> {
  const address = parseAddress(url);
  const isOfWeb = /^https?:\/\//i.test(url) && address !== undefined;
  if (!isOfWeb || tabId === undefined || (await judgeNow(url)).verdict !== 'allow')
    return { ok: false, reason: 'not-now' };
  const { profile } = await readConfiguration();
  // The PIN itself, also while a guardian's session stands open: it is the child who sits here.
  if (!childDecides(profile)) {
    if (pin === undefined) return { ok: false, reason: 'wrong-pin' };
    const tried = await inTurn(() => tryOnce(() => ownerOfPin(pin)));
    if (!tried.ok) return tried;
  }
  await openDocument(url, tabId);
  await reconcileRules();
  void record('granted', { hostname: address.hostname, detail: 'document', profile });
  return { ok: true, url: new URL(url).href };
}

export const documentRoutes: Pick<Handlers, 'document/describe' | 'document/open'> = {
  'document/describe': async () => {
    const { profile, language } = await readConfiguration();
    return { opens: childDecides(profile) ? 'child' : 'guardian', profile, language };
  },
  'document/open': open,
};

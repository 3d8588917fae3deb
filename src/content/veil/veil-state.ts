import { childDecides } from '../../core/media/veil-mode';
import type { send } from '../../messages/send';
import type { Verdict } from './asking';

type Laid = Awaited<ReturnType<typeof send<'media/insert-veil'>>>;

/** How the veil is set in this document; the strictest until the worker has said. */
export const veil: Pick<Laid, 'mode' | 'profile' | 'opensDocument'> & { isAcknowledged: boolean } = {
  mode: 'on',
  opensDocument: false,
  profile: '0-6',
  isAcknowledged: false,
};

/** Whether the child itself may take the cover off what nobody could judge. */
export function isTappable(reason: Verdict['reason']): boolean {
  return reason !== 'judged' && childDecides(veil.profile);
}

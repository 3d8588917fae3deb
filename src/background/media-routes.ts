import type { Handlers } from '../messages/serve';
import { insertVeil } from './veil-styles';

/** Until something can judge pictures, all of them stay covered. */
export const mediaRoutes = {
  'media/judge': () => ({ verdict: 'covered', reason: 'unavailable' }),
  'media/cancel': () => ({ ok: true }),
  'media/raise': () => ({ ok: true }),
  'media/insert-veil': (_request, sender) => insertVeil(sender),
} satisfies Partial<Handlers>;

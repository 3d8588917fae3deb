import * as z from 'zod/mini';
import { profiles } from '../../core/policy/categories';
import { longestChildName } from '../../core/policy/children';
import { none, outcome, pin, type Routes } from './route';

const name = z.string().check(z.minLength(1), z.maxLength(longestChildName));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const profile = z.enum(profiles);

export const childrenRoutes = {
  /** Who shares the browser, and who of them may take the present one's place without a PIN. */
  'children/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      /** '' where there is only the unnamed child, or where nobody is chosen. */
      current: z.string(),
      /** Children are kept and none is chosen: the strictest rules of all hold. */
      isNobody: z.boolean(),
      children: z.array(z.object({ id, name, profile, isFree: z.boolean() })),
    }),
  },
  /** Another child sits down. To stricter or equal rules for anybody, to others with a guardian's PIN or session. */
  'children/switch': {
    from: 'extension',
    request: z.object({ id, pin: z.optional(pin) }),
    reply: outcome,
  },
  /** A child with the present rules at another age; `presentName` names the child that had no name until now. */
  'children/add': {
    from: 'guardian',
    request: z.object({ name, profile, presentName: z.optional(name) }),
    reply: outcome,
  },
  'children/change': { from: 'guardian', request: z.object({ id, name, profile }), reply: outcome },
  'children/remove': { from: 'guardian', request: z.object({ id }), reply: outcome },
} as const satisfies Routes;

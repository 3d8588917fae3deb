import * as z from 'zod/mini';
import { nearContact } from '../../core/help/help-content';
import { profiles } from '../../core/policy/categories';
import { none, type Routes } from './route';

export const helpRoutes = {
  /** For whom the help page speaks, and who is near. */
  'help/read': {
    from: 'extension',
    request: none,
    reply: z.object({
      profile: z.enum(profiles),
      language: z.enum(['vi', 'en']),
      schoolName: z.string(),
      contacts: z.array(nearContact),
    }),
  },
} as const satisfies Routes;

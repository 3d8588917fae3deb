import * as z from 'zod/mini';
import { categories } from '../../core/policy/categories';
import { none, outcome, type Routes } from './route';

const listStatus = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  category: z.enum(categories),
  licence: z.string(),
  isOn: z.boolean(),
  isLocked: z.boolean(),
  /** Hostnames in force from this list. */
  names: z.number(),
  /** When the content in force was fetched, ms since 1970; 0 when never. */
  fetchedAt: z.number(),
  /** Key of a text (`lists.error.<id>`) for the last failure, '' when the last try went well. */
  error: z.string(),
});

export const listRoutes = {
  'lists/read': { from: 'guardian', request: none, reply: z.array(listStatus) },
  'lists/switch': {
    from: 'guardian',
    request: z.object({ id: z.string(), isOn: z.boolean() }),
    reply: outcome,
  },
  'lists/add': {
    from: 'guardian',
    request: z.object({ url: z.string(), category: z.enum(categories) }),
    reply: outcome,
  },
  /** A list file's text (or base64 of its gz bytes) picked on this computer. */
  'lists/add-file': {
    from: 'guardian',
    request: z.object({ name: z.string(), category: z.enum(categories), base64: z.string() }),
    reply: outcome,
  },
  'lists/remove': { from: 'guardian', request: z.object({ id: z.string() }), reply: outcome },
  'lists/refresh': { from: 'guardian', request: none, reply: outcome },
} as const satisfies Routes;

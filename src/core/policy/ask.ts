import * as z from 'zod/mini';
import { categories } from './categories';

/** A child's question to a guardian about one site; asking again adds to the first. Times in ms since 1970. */
export const askSchema = z.object({
  id: z.string(),
  hostname: z.string(),
  address: z.string(),
  category: z.optional(z.enum(categories)),
  /** The child's own words. */
  reason: z.string(),
  firstAt: z.number(),
  lastAt: z.number(),
  /** How often it was asked. */
  count: z.number(),
});

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

/** What a question says, without when and how often. */
export const askBodySchema = z.object({
  hostname: z.string(),
  address: z.string(),
  category: z.optional(z.enum(categories)),
  reason: z.string(),
});
export type AskBody = z.infer<typeof askBodySchema>;

/** For one visit, for some minutes, until midnight, for good, not at all. */
export const answerKinds = ['once', 'minutes', 'today', 'always', 'no'] as const;

/** How a guardian may open a site for a time; minutes from 5 to 480. */
export const openingSchema = z.union([
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('minutes'), minutes: z.int().check(z.minimum(5), z.maximum(480)) }),
]);
export type Opening = z.infer<typeof openingSchema>;

export const longestAnswer = 200;

export const answerSchema = z.union([
  openingSchema,
  z.object({ kind: z.literal('always') }),
  /** The guardian's words to the child; '' for none. */
  z.object({ kind: z.literal('no'), reason: z.string().check(z.maxLength(longestAnswer)) }),
]);
export type Answer = z.infer<typeof answerSchema>;

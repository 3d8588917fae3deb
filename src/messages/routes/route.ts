import * as z from 'zod/mini';
import { layers } from '../../core/plan/judgement';
import { categories, verdicts } from '../../core/policy/categories';

/**
 * Who may send a message, what it carries, what comes back.
 * `page`: a content script in any page or frame. `extension`: one of our own pages in a top frame.
 * `guardian`: as `extension`, and the guardian's session is unlocked; the worker checks, never the page.
 */
export interface Route {
  readonly from: 'page' | 'extension' | 'guardian';
  readonly request: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

export type Routes = Readonly<Record<string, Route>>;

export const none = z.object({});
export const pin = z.string().check(z.minLength(1), z.maxLength(128));
/** Why something was refused, as the key of a text (`error.<reason>`). */
export const outcome = z.union([
  z.object({
    ok: z.literal(true),
    /** The entry in the history by which what was done can be undone. */
    change: z.optional(z.string()),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), waitMs: z.optional(z.number()) }),
]);

export const judgement = z.object({
  verdict: z.enum(verdicts),
  category: z.optional(z.enum(categories)),
  layer: z.enum(layers),
  detail: z.string(),
});

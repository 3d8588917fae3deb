import * as z from 'zod/mini';
import { guardTextKeys } from '../../core/words/guard-texts';
import { personalFields } from '../../core/words/personal-data';
import { none, type Routes } from './route';

export const wordRoutes = {
  /** A part of what a page says. It is scored and forgotten; only what was found is kept, for the session. */
  'words/page': {
    from: 'page',
    request: z.object({
      title: z.string().check(z.maxLength(1000)),
      description: z.string().check(z.maxLength(2000)),
      text: z.string().check(z.maxLength(100_000)),
    }),
    reply: z.object({ isOpen: z.boolean(), readsOn: z.boolean() }),
  },
  /** How what is typed and received is to be guarded in this frame, and what is said there. */
  'words/guards': {
    from: 'page',
    request: none,
    reply: z.object({
      typing: z.enum(['off', 'ask', 'stop']),
      /** Whether chats are read: where a page marks them, or, on a site for talking, anywhere. */
      received: z.enum(['off', 'marked', 'all']),
      language: z.enum(['vi', 'en']),
      texts: z.record(z.enum(guardTextKeys), z.string()),
    }),
  },
  /** What a child is about to send, and what its filled fields are called. It is scored and forgotten. */
  'words/typed': {
    from: 'page',
    request: z.object({
      text: z.string().check(z.maxLength(5_000)),
      fields: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(60)),
    }),
    reply: z.object({ isCruel: z.boolean(), personal: z.array(z.enum(personalFields)) }),
  },
  /** The child was asked to think again. */
  'words/asked': {
    from: 'page',
    request: z.object({ why: z.enum(['cruel', 'personal', 'photo']) }),
    reply: none,
  },
  /** The last lines of a conversation, the oldest first. They are scored and forgotten; a danger is counted. */
  'words/received': {
    from: 'page',
    request: z.object({ lines: z.array(z.string().check(z.maxLength(600))).check(z.maxLength(40)) }),
    reply: z.object({ danger: z.optional(z.enum(['grooming', 'threat', 'abduction'])) }),
  },
  /** Which of the comments and titles a page shows are to stay blurred. They are scored and forgotten. */
  'words/blur': {
    from: 'page',
    request: z.object({ texts: z.array(z.string().check(z.maxLength(600))).check(z.maxLength(60)) }),
    reply: z.object({ isHurtful: z.array(z.boolean()), mayRead: z.boolean(), label: z.string() }),
  },
  /** Whether videos of this channel play here, and what is said where they do not. */
  'youtube/channel': {
    from: 'page',
    request: z.object({ author: z.string().check(z.maxLength(500)) }),
    reply: z.object({ isAllowed: z.boolean(), note: z.string() }),
  },
  /** Opens the help page beside the page. */
  'words/help': { from: 'page', request: none, reply: none },
} as const satisfies Routes;

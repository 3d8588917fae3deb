import * as z from 'zod/mini';

const line = z.string().check(z.minLength(2), z.maxLength(160));

/** What one reading level reads in one situation. */
const advice = z.object({
  /** First of all: it is not the child's fault, and it can be mended. */
  lead: line,
  /** What to do now; three steps, the first at once. */
  steps: z.tuple([line, line, line]),
  /** Words to say to an adult. */
  say: line,
  dont: line,
});
export type Advice = z.infer<typeof advice>;

const inLanguage = z.object({ title: line, young: advice, teen: advice });

const situation = z.object({
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  /** Of the ten products of the circulars, what it goes back to. */
  topics: z.array(z.string()),
  /** Help comes before everything else. */
  isUrgent: z.optional(z.boolean()),
  vi: inLanguage,
  en: inLanguage,
});
export type Situation = z.infer<typeof situation>;
/** `content/help/situations.json`. */
export const situations = z.array(situation);

const talk = z.object({
  /** What a parent or teacher may begin with, in its own words. */
  open: line,
  /** How to listen, and what to do together. */
  listen: line,
  avoid: line,
});
const talkInLanguage = z.object({ young: talk, teen: talk });
/** How a grown-up begins to speak of a situation with a child of that age. */
const talkCard = z.object({ situation: z.string(), vi: talkInLanguage, en: talkInLanguage });
export type TalkCard = z.infer<typeof talkCard>;
/** `content/help/talks.json`. */
export const talkCards = z.array(talkCard);

const contactText = z.object({ name: line, about: line });
const contact = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  /** As it is dialled; spaces are for the eye. */
  number: z.string().check(z.regex(/^[0-9 ]{3,15}$/)),
  vi: contactText,
  en: contactText,
  /** The day on which the source says so; absent for numbers that are only recalled. */
  verifiedOn: z.optional(z.iso.date()),
  source: z.optional(line),
});
export type Contact = z.infer<typeof contact>;
/** `content/help/contacts.json`. */
export const contacts = z.array(contact);

/** One thing to read or watch; `product`: its number among the circulars' ten communication products. */
const shelfItem = z.object({
  title: line,
  url: z.url({ protocol: /^https?$/, hostname: /^(?:tongdai111|vn-cop)\.vn$/ }),
  for: z.enum(['child', 'adult']),
  product: z.optional(z.number().check(z.int(), z.gte(1), z.lte(10))),
});
export type ShelfItem = z.infer<typeof shelfItem>;
/** `content/help/shelf.json`. */
export const shelf = z.array(shelfItem);

/** Someone near: a guardian or the school's policy names them. */
export const nearContact = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  number: z.string().check(z.regex(/^\+?[0-9][0-9 .-]{2,18}$/)),
  /** Who that is: an aunt, the school's counsellor, the commune's child protection board. */
  about: z.string().check(z.maxLength(120)),
});
export type NearContact = z.infer<typeof nearContact>;
export const maxNearContacts = 12;

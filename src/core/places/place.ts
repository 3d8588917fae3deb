import * as z from 'zod/mini';
import { ages } from '../learn/kit';

/** What one may like; a stopped page offers places of different interests. */
export const interests = [
  'read',
  'science',
  'art',
  'make',
  'music',
  'nature',
  'play',
  'language',
  'maths',
  'world',
] as const;

const name = z.string().check(z.minLength(2), z.maxLength(60));
const why = z.string().check(z.minLength(15), z.maxLength(120));

/** A site worth going to instead of what was stopped. */
const goodPlace = z.object({
  url: z.url({ protocol: /^https$/ }),
  title: z.object({ vi: name, en: name }),
  /** One sentence that makes one want to go there. */
  why: z.object({ vi: why, en: why }),
  interest: z.enum(interests),
  ages: z.array(z.enum(ages)).check(z.minLength(1)),
  /** The language one must read to use it. */
  language: z.enum(['vi', 'en', 'any']),
});
export type GoodPlace = z.infer<typeof goodPlace>;
/** `lists/good/places.json`. */
export const goodPlaces = z.array(goodPlace);

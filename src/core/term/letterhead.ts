import * as z from 'zod/mini';

const line = z._default(z.string().check(z.maxLength(200)), '');

/** What a report's frame says, beyond its numbers. Empty lines are left to be filled in by hand. */
export const letterhead = z.object({
  /** The authority above, as “ỦY BAN NHÂN DÂN QUẬN …”. */
  superior: line,
  /** Who reports, as “TRƯỜNG THCS …”. */
  agency: line,
  /** After “/BC-”: the agency's letters. */
  symbol: line,
  /** Where it is signed. */
  place: line,
  /** The signer's office, as “HIỆU TRƯỞNG”. */
  office: line,
  signer: line,
  /** Who gets it; “Lưu: VT” is added. */
  recipients: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)), []),
});
export type Letterhead = z.infer<typeof letterhead>;

export const emptyLetterhead: Letterhead = letterhead.parse({});

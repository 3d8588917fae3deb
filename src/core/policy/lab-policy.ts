import * as z from 'zod/mini';

/** How a computer room is run; docs/school/lab.md. */
export const labPolicy = z.object({
  /** `none`: nothing a pupil did is written down, but for the anonymous counts; `seal`: under the seat's number, for a PIN. */
  journal: z._default(z.enum(['none', 'seal']), 'none'),
  /** Minutes a teacher's PIN opens the adult profile at most. */
  adultMinutes: z._default(z.int().check(z.minimum(5), z.maximum(120)), 45),
  /** Name of the room, for reports. */
  room: z._default(z.string().check(z.maxLength(60)), ''),
});
export type LabPolicy = z.infer<typeof labPolicy>;

/** What holds where a policy's `lab` cannot be read. */
export const strictestLab: LabPolicy = { journal: 'none', adultMinutes: 5, room: '' };

import type { Outcome, Technique } from './technique';

/** Makes rows of one outcome, tried by tests of one file. */
export const row =
  (outcome: Outcome, file?: string) =>
  (id: string, what: string, how: string, title?: string): Technique => ({
    id,
    what,
    outcome,
    how,
    ...(file !== undefined && title !== undefined && { tested: { file, title } }),
  });

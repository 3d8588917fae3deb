/** Rules of time, for guardians. */
export const time = {
  'waiting.time': 'New rules of time',
} as const;

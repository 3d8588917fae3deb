/** Reading pages and searches, for guardians. */
export const words = {
  'option.words': 'Reading pages and searches',
  'option.words.auto': 'As the age has it',
  'option.words.auto.what': 'On for everyone under 18.',
  'option.words.on': 'On',
  'option.words.on.what':
    'Pages nobody has listed are stopped for what they say; a search for help with dark thoughts meets a hand and a number. Everything stays on this computer.',
  'option.words.off': 'Off',
} as const;

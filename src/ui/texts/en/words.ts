/** Reading pages and searches, for guardians. */
export const words = {
  'option.words': 'Reading pages and searches',
  'option.words.auto': 'As the age has it',
  'option.words.auto.what': 'On for everyone under 18.',
  'option.words.on': 'On',
  'option.words.on.what':
    'Pages nobody has listed are stopped for what they say; a search for help with dark thoughts meets a hand and a number. Everything stays on this computer.',
  'option.words.off': 'Off',
  'option.typing': 'Before a child sends messages, posts and forms',
  'option.typing.auto': 'As the age has it',
  'option.typing.auto.what': 'Up to 6 personal data is held back, from 7 to 17 asked about.',
  'option.typing.stop': 'Hold personal data back',
  'option.typing.stop.what':
    'Phone number, address, school, ID number and uploaded photos cannot be sent; hurtful words are asked about. No word is kept.',
  'option.typing.ask': 'Ask again',
  'option.typing.ask.what': 'The child is asked once more and decides. No word is kept.',
  'option.typing.off': 'Off',
  'option.received': 'Messages a child receives',
  'option.received.auto': 'As the age has it',
  'option.received.auto.what': 'On for everyone under 18.',
  'option.received.on': 'On',
  'option.received.on.what':
    'Where somebody asks for pictures, secrecy, a meeting alone, or threatens, the child sees a help card; you see only how often. No word is kept.',
  'option.received.off': 'Off',
  'option.blur': 'Hurtful comments and titles',
  'option.blur.auto': 'As the age has it',
  'option.blur.auto.what': 'Blurred up to 15.',
  'option.blur.on': 'Blur them',
  'option.blur.on.what':
    'On YouTube, social networks and newspapers with comments, abuse, hatred and adult talk are blurred where they stand. From 12 on a tap shows them.',
  'option.blur.off': 'Leave them',
} as const;

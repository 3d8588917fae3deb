export const setup = {
  'setup.user': 'Who is this browser for?',
  'setup.user.one': 'One child',
  'setup.user.what.one': 'One set of rules.',
  'setup.user.several': 'Several children',
  'setup.user.what.several': 'Each with a name, an age and rules of its own.',
  'setup.user.lab': 'A school lab',
  'setup.user.what.lab': 'One set of rules for all pupils of an age.',
  'setup.pupils': 'How old are the pupils?',
  'setup.lab':
    'With many computers, let the administrator fix these rules by a policy: the school part of the manual has a kit for it.',
  'setup.children': 'Your children',
  'setup.child': 'Child {number}',
  'setup.more': 'One more child',
  'setup.fewer': 'One child fewer',
  'setup.pin-set': 'The PIN is set. One thing more, for the day it is forgotten:',
  'setup.close': 'Close the side doors',
  'setup.close.what': 'Two ways around Mầm Xanh are closed in the browser itself.',
  'setup.close.come-back':
    'This turns green by itself. If the browser closes this page, open Mầm Xanh again from its icon: you will be back at this step.',
} as const;

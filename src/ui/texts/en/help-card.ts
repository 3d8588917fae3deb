/** The card before a search that sounds like somebody needs a hand. Calm, short, nobody is blamed. */
export const helpCard = {
  'card.self-harm.title': 'You matter, and you are not alone',
  'card.self-harm.lead':
    'What you typed sounds heavy. Feelings like this can be very strong, and they do pass, above all when somebody helps to carry them.',
  'card.self-harm.now':
    'Stay near somebody: go to the room where others are, or ring a person you trust.|Put away what could hurt you, or walk away from it.|Call 111 now. You need not know what to say: “I am not well” is enough.',
  'card.eating.title': 'Your body needs you on its side',
  'card.eating.lead':
    'Many people are unhappy with how they look. Starving or being sick on purpose hurts heart and mind, and it can be healed with help.',
  'card.eating.now':
    'Tell one person you trust how eating feels to you now.|A doctor or the school’s counsellor has helped others with exactly this.|If you feel dizzy or your heart beats oddly, call 115.',
  'card.abuse.title': 'It is not your fault',
  'card.abuse.lead':
    'Nobody may hurt you, touch you against your will or threaten you: no stranger, no teacher, no one at home. You may speak about it, also if you promised to keep it secret.',
  'card.abuse.now':
    'If you are in danger now, go where other people are and call 113 or 111.|Tell an adult you trust: a teacher, a relative, a friend’s parent. If the first does not help, tell another.|Keep messages and pictures as they are; do not pay and do not send anything more.',
  'card.bullied.title': 'You do not deserve this',
  'card.bullied.lead':
    'Being hit, laughed at or left out hurts, and it is not because something is wrong with you.',
  'card.bullied.now':
    'Tell somebody today: a parent, your class teacher, an older cousin.|Keep the messages and note what happened and when.|You need not answer them. You can block them and stay near friends.',
  'card.runaway.title': 'Home is hard right now',
  'card.runaway.lead':
    'Wanting to get away is a sign that something has to change. It can change without sleeping outside.',
  'card.runaway.now':
    'Go to somebody you know and who is safe: a grandparent, an aunt, a friend’s family, and say why.|Call 111: they listen, tell nobody unasked, and can find a place for tonight.|If somebody online offers you a bed or a job, do not go there.',
  'card.now': 'What you can do right now',
  'card.lines': 'Somebody who listens',
  'card.line.115': '115: ambulance',
  'card.line.113': '113: police',
  'card.line.ngay-mai': '096 306 1414: Ngày Mai, for low spirits and crises (evenings and weekends)',
  'card.breathe': 'Breathe with the leaf',
  'card.breathe.how': 'In for four, hold for two, out for six. Five times is enough.',
  'card.secret': 'This page tells nobody what you searched for.',
  'card.learn': 'A little lesson about this, when you feel like it',
  'card.go': 'Go on to my search',
} as const;

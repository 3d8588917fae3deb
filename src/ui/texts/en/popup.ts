export const popup = {
  'popup.check': 'Check this computer',
  'popup.lesson': 'Lesson: enter it or see what is open',
  'popup.on': 'Protection is on',
  'popup.trouble': 'Protection needs attention',
  'popup.not-set-up': 'Protection is on with the rules for 7–11 years. A parent can finish the set-up.',
  'popup.unknown': 'The extension does not answer yet. Wait a moment.',
  'popup.profile': 'Rules for: {profile}',
  'popup.waiting': 'Requests waiting: {count}',
  'popup.ask': 'A page is closed and you need it? You can ask a grown-up right on that page.',
  'popup.options': 'For parents and teachers',
  'popup.set-up': 'Finish the set-up',
} as const;

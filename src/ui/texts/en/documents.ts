export const documents = {
  'document.title': 'A PDF document waits here',
  'document.why.young':
    'There can be pictures in it that nobody has looked at yet. A grown-up can open it for you.',
  'document.why.teen':
    'A PDF can hold pictures, and this computer cannot look into it first. A grown-up can open it with their PIN.',
  'document.why.grown': 'A PDF can hold pictures, and this computer cannot look into it first. You decide.',
  'document.none': 'Which document it was is not known here. Go back and open it once more.',
  'document.choose': 'Open it?',
  'document.pin-what': 'With their PIN they can open this document in this tab.',
  'document.open': 'Open the document',
  'document.back': 'Go back',
} as const;

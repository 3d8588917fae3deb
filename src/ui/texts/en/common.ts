export const common = {
  'brand.name': 'Mầm Xanh',
  'brand.skip': 'Skip to the main part',
  'help.title': 'Need someone to talk to?',
  'help.free': 'Free, day and night. You can also call for a friend.',
  'help.call': 'Call 111',
  'help.number': '111',
  'help.name': 'National child protection line',
  'profile.0-6': '0–6 years',
  'profile.7-11': '7–11 years',
  'profile.12-15': '12–15 years',
  'profile.16-17': '16–17 years',
  'profile.adult': 'Adult',
} as const;

export const recorded = {
  'recorded.title': 'What is written down about you',
  'recorded.and': 'Good to know',
  'recorded.unknown': 'Mầm Xanh did not answer just now. Reload the page to see how long it is kept.',
  'recorded.lead.young': 'Mầm Xanh keeps a small notebook. Your grown-ups can read it.',
  'recorded.lead.teen': 'Mầm Xanh keeps a journal for your parents or teacher. This is what is in it.',
  'recorded.lead.grown':
    'Mầm Xanh keeps a journal that your parents or teacher can read. It holds no more than this.',
  'recorded.stops.young': 'When a page was stopped: the name of the site and the time.',
  'recorded.stops.teen':
    'Pages that were stopped or warned about: name of the site, kind of site, time; and whether you went on.',
  'recorded.stops.grown':
    'Stops and warnings: hostname, category and time, and whether you went on past a warning.',
  'recorded.time.young': 'How long you were on a site.',
  'recorded.time.teen': 'How long sites were open in front of you, and how many pictures were covered.',
  'recorded.time.grown':
    'Active time for each site, slices of limited time, and the number of pictures covered.',
  'recorded.asks.young': 'What you asked your grown-ups, and what they answered.',
  'recorded.asks.teen': 'Your questions in your own words, and the answers.',
  'recorded.asks.grown': 'Your requests with your reason, and the answers to them.',
  'recorded.messages.young':
    'How often Mầm Xanh asked you before sending, and how often a message looked unsafe. Only a count, not what was said.',
  'recorded.messages.teen':
    'How often you were asked again before sending, and how often a message to you looked dangerous. Not a word of it, not who, not where.',
  'recorded.messages.grown':
    'The number of prompts before sending and of received messages that looked dangerous: counts only, no content, no sender, no site.',
  'recorded.addresses.young': 'Your grown-ups chose to see the whole address of a page too.',
  'recorded.addresses.teen':
    'Your parents or teacher turned on whole addresses: they show which page of a site it was.',
  'recorded.addresses.grown':
    'Full addresses are turned on: not only the hostname but the page itself is recorded.',
  'recorded.not.young': 'Not in it: what you type, your messages, your pictures.',
  'recorded.not.teen':
    'Not in it: what you type, chats, passwords, pictures. And not which help page you looked for.',
  'recorded.not.grown':
    'Not recorded: anything you type, messages, passwords, pictures. That you sought help is noted without the site.',
  'recorded.who.young': 'Only your grown-ups can open it, with their PIN.',
  'recorded.who.teen':
    'Only your parents or teacher can read it, with their PIN. No brother, sister or friend can.',
  'recorded.who.grown':
    'It is encrypted to the guardian’s key: nobody reads it without their PIN, not even Mầm Xanh itself.',
  'recorded.stays.young': 'It stays on this computer.',
  'recorded.stays.teen': 'It stays on this computer. Nothing is sent to anybody.',
  'recorded.stays.grown': 'It stays on this device. Nothing is sent to a server, a company or a school.',
  'recorded.counts.young': 'It stays on this computer. The school gets numbers only, without your name.',
  'recorded.counts.teen':
    'It stays on this computer. The school gets counts of the whole computer (how many stops, of which kind), without your name or any site.',
  'recorded.counts.grown':
    'It stays on this device. By the school’s policy the computer sends anonymous counts (stops by kind and hour, requests, lessons), without names, sites or moments.',
  'recorded.days.young': 'After {days} days it is thrown away.',
  'recorded.days.teen': 'After {days} days it is deleted by itself.',
  'recorded.days.grown': 'Entries are deleted after {days} days.',
  'recorded.ask.young': 'Is that all right with you?',
  'recorded.ask.teen': 'Do you agree?',
  'recorded.ask.grown': 'Do you agree to this?',
  'recorded.either.young': 'You may say yes or no. You can change it. You are protected either way.',
  'recorded.either.teen':
    'Both answers are fine and can be changed. You are protected either way; with a no only numbers are kept, no names of sites.',
  'recorded.either.grown':
    'From the age of seven your agreement counts in law. Without it only counts are kept, no sites; protection stays the same. Your parents see your answer.',
  'recorded.yes': 'Yes, that is all right',
  'recorded.no': 'No, I do not want that',
  'recorded.said-yes.young': 'Thank you. You can change it whenever you like.',
  'recorded.said-yes.teen': 'Noted: you agree. You can change it at any time.',
  'recorded.said-yes.grown': 'Your agreement is recorded. You can withdraw it here at any time.',
  'recorded.said-no.young':
    'All right. From now on no names of sites are written down. Talk about it with your grown-ups.',
  'recorded.said-no.teen':
    'Noted: from now on only numbers are kept. Your parents see that you do not agree: a good moment to talk.',
  'recorded.said-no.grown':
    'Recorded. From now on only counts are kept. Your parents see your answer; tell them why, if you like.',
  'recorded.failed': 'That could not be saved. Please try again.',
  'report.agreement.no':
    'Your child does not agree to being recorded: since then only counts are kept, no names of sites. A good moment to talk.',
  'report.agreement.none':
    'Your child has not been asked yet whether recording is all right. From the blocked page or the toolbar button it finds what is recorded and can answer there.',
  'report.agreement.yes': 'Your child knows what is recorded and agrees.',
} as const;

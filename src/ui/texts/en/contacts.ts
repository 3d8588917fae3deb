export const contacts = {
  'section.contacts': 'People to turn to',
  'contacts.lead':
    'Your child sees these people on the help page, right below 111: a grandmother, the class teacher, the school counsellor, the commune’s child protection board.',
  'contacts.none': 'Nobody is named yet. A child calls someone it knows sooner than a stranger.',
  'contacts.name': 'Name, as your child calls this person',
  'contacts.number': 'Telephone number',
  'contacts.about': 'Who that is (may stay empty)',
  'contacts.add': 'Add',
  'contacts.added': '{name} is on the help page now.',
  'contacts.removed': '{name} was taken off the help page.',
  'contacts.remove': 'Remove {name}',
  'contacts.wrong': 'A name and a telephone number (digits, at least three) are needed.',
  'contacts.see': 'See the help page as your child does',
} as const;

/** Safe search and YouTube, for guardians. */
export const search = {
  'section.search': 'Search and YouTube',
  'search.lead':
    'Search engines and YouTube can leave out what is not for children. The browser itself asks them to, with every request: no setting inside a page turns it off.',
  'search.youtube-note':
    'YouTube decides what its Restricted Mode leaves out; it leaves out some lessons, too, and hides all comments.',
  'option.safeSearch': 'Safe search',
  'option.safeSearch.auto': 'As the age has it',
  'option.safeSearch.auto.what': 'On for everyone under 18.',
  'option.safeSearch.on': 'On',
  'option.safeSearch.on.what': 'Engines that have no safe search hand the question to one that has.',
  'option.safeSearch.off': 'Off',
  'option.youtube': 'Restricted Mode',
  'option.youtube.auto': 'As the age has it',
  'option.youtube.auto.what': 'Strict up to 11, moderate from 12 to 17.',
  'option.youtube.strict': 'Strict',
  'option.youtube.moderate': 'Moderate',
  'option.youtube.off': 'Off',
  'option.youtubeShorts': 'Shorts (the endless short videos)',
  'option.youtubeShorts.show': 'Show',
  'option.youtubeShorts.hide': 'Hide',
  'option.youtubeShorts.hide.what': 'A link to a Short opens as an ordinary video.',
  'option.youtubeComments': 'Comments and live chat',
  'option.youtubeComments.show': 'Show',
  'option.youtubeComments.hide': 'Hide',
  'option.youtubeRecommendations': 'Recommendations',
  'option.youtubeRecommendations.show': 'Show',
  'option.youtubeRecommendations.hide': 'Hide',
  'option.youtubeRecommendations.hide.what':
    'The front page and the column beside a video stay empty; search works.',
} as const;

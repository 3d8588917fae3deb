export const whyGrown = {
  'why.grown.illegal':
    'This page is reported to hold abuse of children or other seriously illegal content; it opens in no profile.',
  'why.grown.adult': 'This page holds pornography, meant for people of 18 and over.',
  'why.grown.adult-mild': 'This page holds suggestive content or adult themes.',
  'why.grown.gambling':
    'This page runs online betting. That is against the law in Viet Nam, and the odds are always against the player.',
  'why.grown.violence': 'This page shows real, disturbing violence.',
  'why.grown.weapons': 'This page sells weapons or explains how to make them, which the law forbids.',
  'why.grown.hate': 'This page attacks people for their origin, gender or belief.',
  'why.grown.extremism': 'This page promotes extremist violence or recruits for it.',
  'why.grown.self-harm':
    'This page is about self-harm or eating disorders. If that is close to you, someone is ready to listen at any time.',
  'why.grown.drugs': 'This page sells illegal drugs or promotes taking them.',
  'why.grown.alcohol-tobacco': 'This page sells or promotes alcohol, tobacco or vapes (18 and over).',
  'why.grown.dating': 'This is a dating site for adults. Fake profiles and romance fraud are common.',
  'why.grown.social': 'This is a social network, whose feed is designed to hold you for as long as possible.',
  'why.grown.chat': 'This is a place to talk with strangers. Keep personal details to yourself.',
  'why.grown.forums': 'The content here is posted by its users and hardly moderated.',
  'why.grown.games':
    'This is a games site. The official measure under 18 is 60 minutes a game and 180 minutes a day.',
  'why.grown.video': 'This is a video site; autoplay makes it easy to lose track of time.',
  'why.grown.piracy': 'This page spreads copyright infringing content, often with betting ads and malware.',
  'why.grown.bypass':
    'This is a tool for getting around filters (VPN, proxy, remote control). Its operator may read what passes through.',
  'why.grown.phishing': 'This page imitates another service to get passwords, one-time codes or money.',
  'why.grown.malware': 'This page spreads malicious software.',
  'why.grown.hacking': 'This page offers tools or instructions for unauthorised access.',
  'why.grown.typosquat': 'This name deliberately resembles that of a well-known site. Check the spelling.',
  'why.grown.shorteners': 'A shortened link hides its true destination. Look for the full address.',
  'why.grown.unsafe-search': 'This search engine has no safe mode that can be kept on.',
  'why.grown.ai-chat':
    'An AI assistant may be wrong and may store what you enter. Keep personal data out of it.',
  'why.grown.crypto': 'This page is about crypto money and high-risk investment, where fraud is frequent.',
  'why.grown.loans':
    'This page offers fast online loans. Interest, fees and debt collection often break the rules.',
  'why.grown.shopping': 'This is a shop. Be sure you really need it before you buy.',
  'why.grown.superstition': 'This page is about fortune telling, which often leads to fees and fraud.',
  'why.grown.fake-news': 'Several sources have found that this page often publishes false news.',
  'why.grown.file-hosting': 'Users upload the files here; their origin is unknown and they may hold malware.',
} as const;

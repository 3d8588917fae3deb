export const whyTeen = {
  'why.teen.illegal':
    'This page is reported to hold abuse of children. It is not your fault; tell an adult you trust or call 111.',
  'why.teen.adult':
    'This is pornography. It is staged, it is not what closeness is like, and it is not for your age.',
  'why.teen.adult-mild': 'This page has suggestive pictures or adult stories that do not suit your age yet.',
  'why.teen.gambling':
    'This is a betting site. It is built so that players lose, and playing is against the law.',
  'why.teen.violence': 'This page shows real violence and blood. Such pictures are hard to forget.',
  'why.teen.weapons': 'This page sells weapons or shows how to make them. Keeping them is against the law.',
  'why.teen.hate': 'This page attacks people for who they are. Nobody deserves that.',
  'why.teen.extremism': 'This page calls for violence and hatred and tries to draw young people in.',
  'why.teen.self-harm':
    'This page is about hurting oneself. If things feel heavy, talking to someone makes them much lighter.',
  'why.teen.drugs': 'This page is about buying or taking drugs. It is very hard to stop once you have tried.',
  'why.teen.alcohol-tobacco':
    'This page is about alcohol, cigarettes or vapes, which the law does not let anyone sell to you yet.',
  'why.teen.dating': 'Dating sites are for adults. Ages and photos there are often not real.',
  'why.teen.social':
    'By law, under 16 a social network needs an account that your parents open and keep an eye on with you.',
  'why.teen.chat':
    'Strangers can write to you privately here. Don’t send photos, your address or your school’s name.',
  'why.teen.forums': 'Anyone can write here; not everything is true or kind.',
  'why.teen.games':
    'Games are made to be hard to stop. The law’s measure is 60 minutes for one game and 180 minutes a day.',
  'why.teen.video':
    'One video starts the next, so time slips away. Setting it beforehand keeps you in charge.',
  'why.teen.piracy':
    'This page spreads pirated films, stories or software. Such pages often carry betting ads and malware.',
  'why.teen.bypass':
    'This tool goes around the filter. Whoever runs it can see all you send. If you need a page, ask for it.',
  'why.teen.phishing':
    'This page is a fake that wants passwords, codes or money. Don’t type anything into it.',
  'why.teen.malware': 'This page spreads harmful software that can break your computer or take your data.',
  'why.teen.hacking':
    'This page offers tools for breaking into computers. If security interests you, there are legal places to learn.',
  'why.teen.typosquat': 'This name is close to that of a well-known site. Maybe one letter was mistyped.',
  'why.teen.shorteners': 'A short link hides where it leads. Ask the sender for the full address.',
  'why.teen.unsafe-search': 'This search engine has no safe mode that can be switched on.',
  'why.teen.ai-chat':
    'An AI assistant can make things up with confidence. Keep private things private, check its answers.',
  'why.teen.crypto':
    'This page invites you to invest in crypto money. Promises of quick gains are usually a trap.',
  'why.teen.loans':
    'This page lends money fast at very high interest. Telling your parents is still much easier.',
  'why.teen.shopping': 'Shops are made to make you buy at once. Deciding tomorrow is soon enough.',
  'why.teen.superstition':
    'Fortune telling cannot see the future, but it knows how to take money and cause worry.',
  'why.teen.fake-news': 'This page has published much that is false. Compare with a source you can trust.',
  'why.teen.file-hosting': 'Strangers upload the files here; they may hold malware or nasty content.',
} as const;

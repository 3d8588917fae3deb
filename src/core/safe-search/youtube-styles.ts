import type { Options } from '../policy/options';

/** Style sheets of the package that hide a part of YouTube's pages, by the option that asks for it. */
const sheets = {
  youtubeShorts: 'youtube/shorts.css',
  youtubeComments: 'youtube/comments.css',
  youtubeRecommendations: 'youtube/recommendations.css',
} as const;
/** Hides every player until its channel is known: made of `channelSheet` when the extension is built. */
const noOtherChannels = 'content/youtube-channels.css';
/** Hides the switch of autoplay and what counts down to the next video. */
const noAutoplay = 'youtube/autoplay.css';

/** The sheets to lay over YouTube's pages. Pure and total. */
export function youtubeSheets(chosen: Options): readonly string[] {
  const hidden: string[] = Object.entries(sheets)
    .filter(([key]) => chosen[key as keyof typeof sheets] === 'hide')
    .map(([, sheet]) => sheet);
  if (chosen.youtubeAutoplay === 'off') hidden.push(noAutoplay);
  if (chosen.youtubeChannels === 'allowed') hidden.push(noOtherChannels);
  return hidden;
}

/** The scripts that go with them. Pure and total. */
export function youtubeScripts(chosen: Options): readonly string[] {
  return [
    ...(chosen.youtubeAutoplay === 'off' ? ['content/youtube-autoplay.js'] : []),
    ...(chosen.youtubeChannels === 'allowed' ? ['content/youtube-channels.js'] : []),
  ];
}

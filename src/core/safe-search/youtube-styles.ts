import type { Options } from '../policy/options';

/** Style sheets of the package that hide a part of YouTube's pages, by the option that asks for it. */
const sheets = {
  youtubeShorts: 'youtube/shorts.css',
  youtubeComments: 'youtube/comments.css',
  youtubeRecommendations: 'youtube/recommendations.css',
} as const;

/** The sheets to lay over YouTube's pages. Pure and total. */
export function youtubeSheets(chosen: Options): readonly string[] {
  return Object.entries(sheets)
    .filter(([key]) => chosen[key as keyof typeof sheets] === 'hide')
    .map(([, sheet]) => sheet);
}

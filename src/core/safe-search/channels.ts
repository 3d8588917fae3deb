/**
 * A YouTube channel as its address has it, in one form: `@name`, `channel/UC…`, `c/name`, `user/name`. Undefined for what is
 * no channel's address. Handles do not tell capitals apart, ids do.
 */
export function channelOf(address: string): string | undefined {
  const path = /^(?:https?:\/\/)?(?:(?:www|m)\.)?youtube\.com\/(.+)$/i.exec(address.trim())?.[1];
  const found = /^(@[^/?#\s]+|(channel|c|user)\/[^/?#\s]+)/i.exec(path ?? '')?.[1];
  if (found === undefined) return undefined;
  const plain = decoded(found);
  return /^channel\//i.test(plain) ? `channel/${plain.slice(8)}` : plain.toLowerCase().normalize('NFC');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether the videos of an author are among what the guardian allows by address. */
export function isChannelAllowed(author: string, allowed: readonly string[]): boolean {
  const channel = channelOf(author);
  return channel !== undefined && allowed.some((address) => channelOf(address) === channel);
}

/** What stands where a video of another channel would be. */
export const channelNotes = {
  vi: 'Ở đây chỉ mở video của các kênh mà người lớn đã chọn. Muốn xem kênh này, bạn hãy hỏi người lớn nhé.',
  en: 'Only videos of channels your grown-ups chose open here. If you would like this one, ask them.',
} as const;

/**
 * Nothing plays and nothing of a player is seen until its channel is known to be an allowed one. The mark is the content
 * script’s (`src/content/youtube-channels.ts`).
 */
export const channelSheet = `html:not([data-mam-channel='allowed']) :is(
  #movie_player,
  .html5-video-player,
  ytd-player,
  ytm-player,
  #player-container-id,
  ytd-reel-video-renderer,
  video
) {
  visibility: hidden !important;
}
`;

/**
 * Shortens a long address in the middle, so that both its site and its end stay readable.
 * Counts code points: a shortened text never ends in half a character.
 */
export function shortenMiddle(text: string, limit = 80): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const head = Math.ceil((limit - 1) * 0.65);
  const tail = limit - 1 - head;
  return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}

import { charKinds, kinds } from './chars';

/** Where the word that starts at `start` ends; what is not seen belongs to it, a sign only between letters. */
export function wordEnd(text: string, start: number): number {
  const kindOf = charKinds();
  let end = start + 1;
  for (let at = start + 1; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)]!;
    if (kind === kinds.word) end = at + 1;
    else if (kind !== kinds.ignored && kind !== kinds.symbol) break;
    else if (kind === kinds.symbol && kindOf[text.charCodeAt(at + 1)] !== kinds.word) break;
  }
  return end;
}

/** A path that is longer names nothing more; the browser's rules have a limit, too. */
const maxPathLength = 1000;

/**
 * The form in which paths are compared: escapes as the URL parser writes them, no fragment, lower case, because
 * lists are often published in lower case and big sites do not tell `/Page` from `/page`. Undefined when nothing
 * would be left of it but the host.
 */
export function canonicalPath(text: string): string | undefined {
  if (text.length > maxPathLength) return undefined;
  let path: string;
  try {
    const url = new URL(`http://host${text.startsWith('/') ? text : `/${text}`}`);
    if (url.hostname !== 'host') return undefined;
    path = `${url.pathname}${url.search}`.toLowerCase();
  } catch {
    return undefined;
  }
  return path === '/' || path === '/?' || path.length > maxPathLength ? undefined : path;
}

/**
 * True when a rule's path covers an address: the same, or going on behind a boundary (`/page` covers `/page/2` and
 * `/page?x`, not `/pages`). Both canonical.
 */
export function coversPath(rulePath: string, path: string): boolean {
  if (!path.startsWith(rulePath)) return false;
  if (path.length === rulePath.length || rulePath.endsWith('/')) return true;
  return isBoundary(path.charCodeAt(rulePath.length));
}

/** What `^` means in a filter: anything but a letter, a digit, or one of `_ - . %`. */
export function isBoundary(charCode: number): boolean {
  const isLetter = (charCode | 32) >= 97 && (charCode | 32) <= 122;
  const isDigit = charCode >= 48 && charCode <= 57;
  return !(isLetter || isDigit || charCode === 95 || charCode === 45 || charCode === 46 || charCode === 37);
}

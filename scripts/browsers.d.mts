/** Path of an installed Chromium, Chrome, Edge, Cốc Cốc or Brave, or what `CHROMIUM` in the environment names. */
export function findChromium(): string | undefined;
/** Path of an installed Firefox, or what `FIREFOX` in the environment names. */
export function findFirefox(): string | undefined;

/** The address after the page's first '#', as the rule put it there; undefined where it is none of the web. */
export function heldAddress(address: string): string | undefined {
  const mark = address.indexOf('#');
  const held = mark < 0 ? '' : address.slice(mark + 1);
  return /^https?:\/\//i.test(held) && URL.canParse(held) ? held : undefined;
}

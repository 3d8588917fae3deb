import { isPublicSuffix } from '../address/public-suffix';

/** Tells whether an entry would stop a protected site. */
export type IsProtected = (hostname: string) => boolean;

/**
 * Help, health and school sites that no list may name: an entry is refused when it is one of them, its `www.`
 * form, or a parent that would take it along. (Their other subdomains can be listed: hacked ones are.)
 */
export function protectHosts(hostnames: Iterable<string>): IsProtected {
  const refused = new Set<string>();
  for (const hostname of hostnames) {
    refused.add(hostname).add(`www.${hostname}`);
    let dot = hostname.indexOf('.');
    while (dot >= 0) {
      const parent = hostname.slice(dot + 1);
      if (isPublicSuffix(parent)) break;
      refused.add(parent);
      dot = hostname.indexOf('.', dot + 1);
    }
  }
  return (hostname) => refused.has(hostname);
}

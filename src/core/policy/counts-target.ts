import * as z from 'zod/mini';
import { isOwnNetwork } from '../plan/own-network';

/**
 * An institution's own database of numbers over time; by policy only (docs/school/report.md). https, or http to an
 * address inside one's own network: there is no certificate for those, and what travels is counts. A token travels
 * over https only, or to this very computer.
 */
export const countsTarget = z
  .object({
    /** Where lines of the Influx line protocol are written, as `https://db.example.edu.vn/write`. */
    url: z.string().check(z.maxLength(2048)),
    /** Sent as `Authorization: Bearer …`. */
    token: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,4096}$/))),
    /** Minutes between two sets of numbers: an hour or more, or it would tell who sat there; less on this computer only. */
    minutes: z._default(z.int().check(z.minimum(1), z.maximum(10_080)), 1_440),
  })
  .check(
    z.refine(({ url }) => isFit(url), { path: ['url'] }),
    z.refine(({ url, token }) => token === undefined || isFitForToken(url), { path: ['token'] }),
    z.refine(({ url, minutes }) => minutes >= 60 || isThisComputer(url), { path: ['minutes'] }),
  );
export type CountsTarget = z.infer<typeof countsTarget>;

function isFit(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password, hash } = new URL(url);
  if (username !== '' || password !== '' || hash !== '') return false;
  if (protocol === 'https:') return true;
  const address = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(address) || address.includes(':');
  return protocol === 'http:' && (isThisComputer(url) || (isAddress && isOwnNetwork(address)));
}

function isFitForToken(url: string): boolean {
  return URL.canParse(url) && (new URL(url).protocol === 'https:' || isThisComputer(url));
}

function isThisComputer(url: string): boolean {
  return URL.canParse(url) && /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(new URL(url).hostname);
}

import * as z from 'zod/mini';

/** A school's own server of signed lists (docs/mirror.md). */
export const mirrorSource = z.object({
  /** The folder that holds `index.json`; ends in `/`. https, or http inside a school's own network. */
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2048), z.regex(/\/$/)),
  /** Raw Ed25519 public key, base64 (`npm run -s lists -- key` prints it). */
  key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
});
export type MirrorSource = z.infer<typeof mirrorSource>;

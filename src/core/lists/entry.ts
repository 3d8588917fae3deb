/**
 * One thing a list says: a host with all its subdomains, a part of a site (`path` begins with `/`, may hold a
 * query, is lower case), or a host the same list wants to stay open.
 */
export type ListEntry =
  | { readonly kind: 'host' | 'exception'; readonly hostname: string }
  | { readonly kind: 'path'; readonly hostname: string; readonly path: string };

/** Why a line, or a name in it, did not become an entry. Comments and blank lines are no drops. */
export const dropReasons = [
  'address-mapping',
  'cosmetic',
  'covered-by-parent',
  'duplicate',
  'exception-path',
  'excepted',
  'fragment',
  'invalid-hostname',
  'invalid-path',
  'ip-address',
  'local-name',
  'never-block',
  'pattern',
  'port',
  'public-suffix',
  'regex',
  'too-long',
  'too-many-paths',
  'unsupported-option',
  'unsupported-record',
] as const;
export type DropReason = (typeof dropReasons)[number];

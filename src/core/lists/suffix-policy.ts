import { getPublicSuffix } from 'tldts';
import { isPublicSuffix } from '../address/public-suffix';
import type { Category } from '../policy/categories';

/** Which public suffixes a list may name as a whole; none by default. */
export interface SuffixPolicy {
  /** Suffixes of hosting companies (`github.io`): meant in lists of hosting, tunnels and chat bots. */
  readonly allowPrivateSuffixes?: boolean;
  /** Suffixes that are meant by name, such as a registry only for betting sites. */
  readonly allowedSuffixes?: readonly string[];
}

/** Categories whose lists mean the hosting suffix itself when they name one. */
const hostingCategories: ReadonlySet<Category> = new Set(['file-hosting', 'ai-chat', 'bypass']);

/** Brazil's and Argentina's registries for licensed betting: everything below them gambles. */
const gamblingRegistries = ['bet.ar', 'bet.br'];

export function suffixPolicyOf(category: Category): SuffixPolicy {
  if (category === 'gambling') return { allowedSuffixes: gamblingRegistries };
  return hostingCategories.has(category) ? { allowPrivateSuffixes: true } : {};
}

/** True when a list must not name this canonical hostname because unrelated people share it. */
export function isRefusedSuffix(hostname: string, policy: SuffixPolicy): boolean {
  if (!isPublicSuffix(hostname)) return false;
  if (policy.allowedSuffixes?.includes(hostname)) return false;
  return !(policy.allowPrivateSuffixes === true && !isIcannSuffix(hostname));
}

function isIcannSuffix(hostname: string): boolean {
  return getPublicSuffix(hostname, { extractHostname: false, validateHostname: false }) === hostname;
}

/** What the options of a rule leave of it. */
export interface AdblockEffect {
  /** The rule stops (or opens) the page itself, for everybody: only then may it become an entry. */
  readonly isWhole: boolean;
  /** `$badfilter`: the list takes the same rule back. */
  readonly isCancelled: boolean;
  /** Hosts of `$denyallow` below the rule's host. */
  readonly except: readonly string[];
}

/** Options that change nothing about which address the rule names. */
const neutral = new Set(['important', 'match-case', '_']);
/** Options by which the rule applies to the page itself. */
const wholePage = new Set(['all', 'document', 'doc']);
/** Further request types: harmless beside one of `wholePage`, too narrow alone. */
const requestTypes = new Set([
  'popup',
  'subdocument',
  'frame',
  'script',
  'image',
  'stylesheet',
  'css',
  'font',
  'media',
  'object',
  'ping',
  'websocket',
  'xmlhttprequest',
  'xhr',
  'other',
]);

/**
 * Reads the options of an Adblock rule (uBlock Origin's and AdGuard's spellings). Third-party, `$domain`, `$to`,
 * `$method` and the rest narrow a rule to some requests: taking its host as listed would widen it.
 */
export function adblockOptions(text: string): AdblockEffect {
  let hasWholePage = false;
  let hasType = false;
  let isNarrow = false;
  let isCancelled = false;
  let except: string[] = [];
  for (const option of text === '' ? [] : text.toLowerCase().split(',')) {
    if (wholePage.has(option)) hasWholePage = true;
    else if (requestTypes.has(option)) hasType = true;
    else if (option === 'badfilter') isCancelled = true;
    else if (option.startsWith('denyallow=')) except = option.slice(10).split('|').filter(Boolean);
    else if (!neutral.has(option)) isNarrow = true;
  }
  return { isWhole: !isNarrow && (hasWholePage || !hasType), isCancelled, except };
}

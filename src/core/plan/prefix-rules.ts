import { type AddressPrefix, specificity } from '../address/prefix';
import { allTypes, blockedPath, type DnrCondition, type DnrRule, partTypes } from './dnr-rule';
import type { PrefixSet } from './prefix-set';

/**
 * Chromium takes 5,000 dynamic rules that redirect and 1,000 with a regular expression; beyond these the
 * worker judges alone, with the curtain until it has.
 */
const maxPathRules = 4_000;
const maxRegexRules = 600;

/** Turns what somebody wrote into rules: whole hosts grouped by their specificity, paths one by one. */
export function prefixRules(
  set: PrefixSet,
  purpose: 'allow' | 'block',
  base: number,
  firstId: number,
): DnrRule[] {
  const rules: DnrRule[] = [];
  let id = firstId;
  let regexes = 0;
  let paths = 0;
  const add = (priority: number, condition: Omit<DnrCondition, 'resourceTypes'>) => {
    for (const rule of rulesFor(purpose, priority, condition)) {
      rules.push({ ...rule, id });
      id += 1;
    }
  };
  const hostsByLabels = new Map<number, string[]>();
  for (const prefix of [...set.byHostname.values()].flat().sort(byText)) {
    if (isWholeHost(prefix)) {
      const rank = rankOf(prefix);
      hostsByLabels.set(rank, [...(hostsByLabels.get(rank) ?? []), prefix.hostname]);
      continue;
    }
    const condition = conditionOf(prefix, purpose);
    const isRegex = condition.regexFilter !== undefined;
    if (isRegex ? regexes >= maxRegexRules : paths >= maxPathRules) continue;
    if (isRegex) regexes += 1;
    else paths += 1;
    add(base + rankOf(prefix), condition);
  }
  for (const [rank, requestDomains] of [...hostsByLabels].sort(([a], [b]) => a - b)) {
    add(base + rank, { requestDomains });
  }
  return rules;
}

/** Squeezes the specificity into a priority's range: 1,000 a label, then the length of what follows. */
function rankOf(prefix: AddressPrefix): number {
  const whole = specificity(prefix);
  return (
    Math.min(Math.floor(whole / 1_000_000), 300) * 1_000 + Math.min(Math.floor((whole % 1_000_000) / 10), 999)
  );
}

function rulesFor(
  purpose: 'allow' | 'block',
  priority: number,
  condition: Omit<DnrCondition, 'resourceTypes'>,
): Omit<DnrRule, 'id'>[] {
  if (purpose === 'allow') {
    return [{ priority, action: { type: 'allow' }, condition: { ...condition, resourceTypes: allTypes } }];
  }
  return [
    {
      priority,
      action: { type: 'redirect', redirect: { extensionPath: blockedPath('blocked') } },
      condition: { ...condition, resourceTypes: ['main_frame'] },
    },
    { priority, action: { type: 'block' }, condition: { ...condition, resourceTypes: partTypes } },
  ];
}

function isWholeHost(prefix: AddressPrefix): boolean {
  return prefix.path === '' && prefix.query.length === 0 && prefix.scheme === '' && prefix.port === '';
}

/** `^` in a filter is a separator or the end: what follows a path segment or a query piece. */
function conditionOf(prefix: AddressPrefix, purpose: 'allow' | 'block'): Omit<DnrCondition, 'resourceTypes'> {
  const isPlain = prefix.query.length === 0 && prefix.scheme === '' && prefix.port === '';
  const isFilterSafe = !/[*^|]/.test(prefix.path) && isAscii(prefix.path);
  if (isPlain && isFilterSafe) {
    const end = /[/=]$/.test(prefix.path) ? '' : '^';
    return {
      urlFilter: `||${prefix.hostname}${prefix.path}${end}`,
      isUrlFilterCaseSensitive: purpose === 'allow',
    };
  }
  return { regexFilter: regexOf(prefix), isUrlFilterCaseSensitive: purpose === 'allow' };
}

function regexOf(prefix: AddressPrefix): string {
  const scheme =
    prefix.scheme === '' || prefix.scheme === 'web' ? '(https?|wss?)' : escapeRegex(prefix.scheme);
  const port = prefix.port === '' ? '(:[0-9]+)?' : `(:${prefix.port})?`;
  const start = `^${scheme}://([^/?#]*[.@])?${escapeRegex(prefix.hostname)}${port}`;
  if (prefix.query.length === 0) {
    const end = /[/=]$/.test(prefix.path) ? '' : '([/?#;]|$)';
    return prefix.path === '' ? `${start}([/?#]|$)` : `${start}${escapeRegex(prefix.path)}${end}`;
  }
  const pieces = prefix.query.map(
    (piece) => `(.*[&;])?${escapeRegex(piece)}${piece.endsWith('=') ? '' : '([&;#]|$)'}`,
  );
  // Several pieces in the order written; another order is the worker's to allow.
  return `${start}${escapeRegex(prefix.path)}\\?${pieces.join('')}`;
}

function escapeRegex(text: string): string {
  const ascii = [...text].map((letter) => (isAscii(letter) ? letter : encodeURIComponent(letter))).join('');
  return ascii.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function byText(a: AddressPrefix, b: AddressPrefix): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
}

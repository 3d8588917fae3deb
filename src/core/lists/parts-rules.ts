import { type DnrRule, partTypes } from '../plan/dnr-rule';
import { rulePriorities } from '../plan/rule-priorities';
import { partsRulesets } from '../plan/rulesets';
import type { CompiledLists } from './compile';
import type { Ruleset } from './rules';

/** What fits into a store package beside two million names that stop pages. */
export const maxPartNames = 350_000;

/**
 * A category's own rule redirects, so that a page ends on the blocked page; for parts of pages a redirect is a
 * poor stop (measured: a WebSocket is opened all the same, a fetch gets the blocked page's text with status
 * 200). These rules block the parts outright. Of very long lists the shorter names, which are met more often,
 * come first; the rest keeps the redirect.
 */
export function compilePartsRulesets(lists: CompiledLists): Ruleset[] {
  return Object.entries(partsRulesets).map(([id, categories]) => {
    const named = new Set(categories.flatMap((category) => lists.names.get(category) ?? []));
    const ascii = [...named].filter((name) => /^[a-z0-9._-]+$/.test(name));
    const kept = ascii.length > maxPartNames ? shortest(ascii) : ascii;
    const rule: DnrRule = {
      id: 1,
      priority: rulePriorities.parts,
      action: { type: 'block' },
      condition: { requestDomains: kept.sort(), resourceTypes: partTypes },
    };
    return { id, rules: kept.length === 0 ? [] : [rule] };
  });
}

function shortest(names: readonly string[]): string[] {
  return [...names]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, Math.floor(maxPartNames / Object.keys(partsRulesets).length));
}

import { allTypes, blockedPath, type DnrRule, type ResourceType } from '../plan/dnr-rule';
import { rulePriorities } from '../plan/rule-priorities';
import { type Category, categories } from '../policy/categories';
import { harmCategories } from '../policy/matrix';
import type { CompiledLists, CompiledPath } from './compile';
import { createDropCounter, type DropReport } from './drop-report';

/** A static ruleset: its id in the manifest and the content of its file. */
export interface Ruleset {
  readonly id: string;
  readonly rules: readonly DnrRule[];
}

export interface RulesetOptions {
  /** Requests stopped for a category that harms: the page and every part of it in other pages. */
  readonly harmTypes: readonly ResourceType[];
  /** Requests stopped for a category of daily life, whose buttons and players other sites embed. */
  readonly lifeTypes: readonly ResourceType[];
  /** Requests stopped by the ruleset `<category>-frames`. */
  readonly frameTypes: readonly ResourceType[];
  /** Rules for parts of sites in all rulesets; the browser guarantees an extension 30,000 static rules. */
  readonly maxPaths: number;
}

export const defaultRulesetOptions: RulesetOptions = {
  harmTypes: allTypes,
  lifeTypes: ['main_frame'],
  frameTypes: ['sub_frame'],
  maxPaths: 25_000,
};

/**
 * The static rulesets of compiled lists: `<category>` with one rule for all its names (limits count rules, not
 * names), `<category>-frames` for categories of daily life, `<category>-paths` with one rule for each part of a site.
 * A name that is not plain ASCII is left out and counted: the browser would refuse the whole extension for it.
 */
export function compileRulesets(
  lists: CompiledLists,
  options: RulesetOptions = defaultRulesetOptions,
): { rulesets: Ruleset[]; dropped: DropReport } {
  const drops = createDropCounter();
  const rulesets: Ruleset[] = [];
  const isUsable = (name: string) => {
    const isPlain = /^[a-z0-9._-]+$/.test(name);
    if (!isPlain) drops.drop('invalid-hostname', name);
    return isPlain;
  };
  for (const category of categories) {
    const names = (lists.names.get(category) ?? []).filter(isUsable);
    if (names.length === 0) continue;
    const excluded = (lists.exceptions.get(category) ?? []).filter(isUsable);
    const domains = {
      requestDomains: names,
      ...(excluded.length > 0 && { excludedRequestDomains: excluded }),
    };
    const types = harmCategories.has(category) ? options.harmTypes : options.lifeTypes;
    rulesets.push({ id: category, rules: [stopRule(category, { ...domains, resourceTypes: types })] });
    if (harmCategories.has(category)) continue;
    const frames: DnrRule = {
      id: 1,
      priority: priorityOf(category),
      action: { type: 'block' },
      condition: { ...domains, resourceTypes: options.frameTypes },
    };
    rulesets.push({ id: `${category}-frames`, rules: [frames] });
  }
  rulesets.push(...pathRulesets(lists.paths, options, drops));
  return { rulesets, dropped: drops.report() };
}

function pathRulesets(
  paths: readonly CompiledPath[],
  options: RulesetOptions,
  drops: ReturnType<typeof createDropCounter>,
): Ruleset[] {
  const byCategory = new Map<Category, DnrRule[]>();
  let left = options.maxPaths;
  for (const { category, hostname, path } of paths) {
    const named = `${hostname}${path}`;
    if (!isFilterText(named)) drops.drop('invalid-path', named);
    else if (left === 0) drops.drop('too-many-paths', named);
    else {
      left -= 1;
      const rules = byCategory.get(category) ?? [];
      byCategory.set(category, rules);
      rules.push(pathRule(rules.length + 1, category, hostname, path));
    }
  }
  return [...byCategory].map(([category, rules]) => ({ id: `${category}-paths`, rules }));
}

/** `*`, `|` and `^` mean something in a filter; anything outside ASCII makes the browser refuse the file. */
function isFilterText(text: string): boolean {
  return /^[!-~]+$/.test(text) && !/[*|^]/.test(text);
}

function pathRule(id: number, category: Category, hostname: string, path: string): DnrRule {
  const urlFilter = `||${hostname}${path}${path.endsWith('/') ? '' : '^'}`;
  const condition = {
    urlFilter,
    requestDomains: [hostname],
    isUrlFilterCaseSensitive: false,
    resourceTypes: ['main_frame', 'sub_frame'],
  } as const;
  return { ...stopRule(category, condition), id };
}

function stopRule(category: Category, condition: DnrRule['condition']): DnrRule {
  return {
    id: 1,
    priority: priorityOf(category),
    action: { type: 'redirect', redirect: { extensionPath: blockedPath('list', category) } },
    condition,
  };
}

function priorityOf(category: Category): number {
  return category === 'illegal' ? rulePriorities.illegal : rulePriorities.list;
}

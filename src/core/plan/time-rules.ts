import { type Configuration, verdictIn } from '../policy/configuration';
import type { Standing } from '../time/standing';
import { blockedPath, type DnrRule } from './dnr-rule';
import { createPrefixSet } from './prefix-set';
import { rulePriorities } from './rule-priorities';

/** First ids among the session rules. */
const ids = { closed: 500, sites: 501 } as const;

/** The configuration with kinds whose time is over limited at least, so that the rules of their lists are on. */
export function withTimeOver(configuration: Configuration, standing: Standing | undefined): Configuration {
  const over = (standing?.categoriesOver ?? []).filter(
    (category) => verdictIn(configuration, category) === 'allow',
  );
  if (over.length === 0) return configuration;
  const limited = Object.fromEntries(over.map((category) => [category, 'limit'] as const));
  return { ...configuration, categories: { ...configuration.categories, ...limited } };
}

/**
 * What the browser itself stops because of the time: pages only, their parts do not matter. Help, the school's sites
 * and a guardian's grant outrank these; what a family allows does not.
 */
export function timeRules(
  standing: Standing | undefined,
  configuration: Configuration,
  learning: readonly string[],
): DnrRule[] {
  if (standing === undefined) return [];
  const sites = Object.keys(standing.sitesOver).sort();
  const action = { type: 'redirect', redirect: { extensionPath: blockedPath('time') } } as const;
  const priority = rulePriorities.time;
  const rules: DnrRule[] = [];
  if (standing.closed !== undefined) {
    const open = openWhile(standing, configuration, learning);
    const excluded = open.length > 0 ? { excludedRequestDomains: open } : {};
    const condition = { urlFilter: '|http', ...excluded, resourceTypes: ['main_frame'] } as const;
    rules.push({ id: ids.closed, priority, action, condition });
  }
  if (sites.length > 0) {
    const condition = { requestDomains: sites, resourceTypes: ['main_frame'] } as const;
    rules.push({ id: ids.sites, priority, action, condition });
  }
  return rules;
}

/** Hosts that stay open; of a host that is allowed in part the worker judges the rest. */
function openWhile(
  { closed, isLearningFree }: Standing,
  { allowed }: Configuration,
  learning: readonly string[],
) {
  if (closed?.cause === 'bedtime') return [];
  if (closed?.cause === 'all') return isLearningFree ? [...learning].sort() : [];
  return [...new Set([...learning, ...createPrefixSet(allowed).byHostname.keys()])].sort();
}

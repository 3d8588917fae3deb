import { genericGateRegexes, knownWrappers } from '../address/wrappers';
import type { ListedBelow } from '../lists/listed-below';
import { type Configuration, verdictIn } from '../policy/configuration';
import { allTypes, type DnrRule } from './dnr-rule';
import type { Grant } from './grants';
import { rulePriorities } from './rule-priorities';

export interface GrantRulesInput {
  readonly configuration: Configuration;
  /** Those active now. */
  readonly grants: readonly Grant[];
  readonly below: ListedBelow;
  /** Address of the gate page. */
  readonly gateUrl: string;
}

/** First ids: the grants' own, then the gates that stay shut in spite of them. */
const ids = { guardian: 1, child: 2, gates: 10 } as const;

/**
 * A guardian's grant outranks every list and the family's own rules, a child's own grant only the lists: what is
 * blocked below the site stays so, and an address inside another still passes the gate.
 */
export function grantRules({ configuration, grants, below, gateUrl }: GrantRulesInput): DnrRule[] {
  const byGuardian = hostnamesOf(grants.filter((grant) => grant.by === 'guardian'));
  const byChild = hostnamesOf(grants.filter((grant) => grant.by !== 'guardian'));
  const stricter = byChild.flatMap((hostname) =>
    (below[hostname] ?? [])
      .filter(([, category]) => verdictIn(configuration, category) === 'block')
      .map(([each]) => each),
  );
  return [
    ...allowRule(ids.guardian, rulePriorities.grant, byGuardian, []),
    ...allowRule(ids.child, rulePriorities.childGrant, byChild, [...new Set(stricter)].sort()),
    ...gateRules(byChild, gateUrl),
  ];
}

function hostnamesOf(grants: readonly Grant[]): readonly string[] {
  return [...new Set(grants.map((grant) => grant.hostname))].sort();
}

function allowRule(
  id: number,
  priority: number,
  requestDomains: readonly string[],
  excludedRequestDomains: readonly string[],
): DnrRule[] {
  if (requestDomains.length === 0) return [];
  const excluded = excludedRequestDomains.length > 0 ? { excludedRequestDomains } : {};
  const condition = { requestDomains, ...excluded, resourceTypes: allTypes };
  return [{ id, priority, action: { type: 'allow' }, condition }];
}

function gateRules(granted: readonly string[], gateUrl: string): DnrRule[] {
  if (granted.length === 0) return [];
  const isGranted = (hostname: string) =>
    granted.some(
      (each) => hostname === each || hostname.endsWith(`.${each}`) || each.endsWith(`.${hostname}`),
    );
  const named = knownWrappers.flatMap(({ hostnames, regex }) =>
    regex !== undefined && hostnames.some(isGranted) ? [regex] : [],
  );
  return [...new Set([...named, ...genericGateRegexes])].map((regexFilter, index) => ({
    id: ids.gates + index,
    priority: rulePriorities.gateOverGrant,
    action: { type: 'redirect', redirect: { regexSubstitution: `${gateUrl}#\\0` } },
    condition: {
      regexFilter,
      isUrlFilterCaseSensitive: false,
      requestDomains: granted,
      requestMethods: ['get'],
      resourceTypes: ['main_frame'],
    },
  }));
}

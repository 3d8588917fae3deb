import { genericGateRegexes, knownWrappers } from '../address/wrappers';
import { allTypes, blockedPath, type DnrRule } from './dnr-rule';
import { documentRules } from './document-rules';
import { rulePriorities } from './rule-priorities';
import { specialRulesets } from './rulesets';

/** Static rulesets that come from tables of the code, not from lists. */
export interface SpecialRuleset {
  readonly id: string;
  readonly rules: readonly DnrRule[];
}

/**
 * @param help hostnames that nothing but `illegal` outranks
 * @param baseUrl address of the extension's own files, with a slash at its end
 */
export function createSpecialRulesets(help: readonly string[], baseUrl: string): SpecialRuleset[] {
  const gateUrl = `${baseUrl}gate/index.html`;
  return [
    { id: specialRulesets.help, rules: helpRules(help) },
    { id: specialRulesets.gate, rules: gateRules(gateUrl) },
    { id: specialRulesets.ip, rules: ipRules },
    { id: specialRulesets.documents, rules: documentRules(baseUrl) },
  ];
}

function helpRules(help: readonly string[]): DnrRule[] {
  const condition = { requestDomains: [...help].sort(), resourceTypes: allTypes };
  return [{ id: 1, priority: rulePriorities.help, action: { type: 'allow' }, condition }];
}

/**
 * Pages that show another address pass through the gate page, which gets their whole address behind its `#`.
 * Mere redirects need no gate: the browser requests their target, and the rules see it. Sent forms keep their
 * way: a redirect would lose what was typed.
 */
function gateRules(gateUrl: string): DnrRule[] {
  const named = knownWrappers.flatMap(({ hostnames, regex }) =>
    regex === undefined ? [] : [{ regexFilter: regex, requestDomains: [...hostnames].sort() }],
  );
  const generic = genericGateRegexes.map((regexFilter) => ({ regexFilter }));
  return [...named, ...generic].map((condition, index) => ({
    id: index + 1,
    priority: rulePriorities.gate,
    action: { type: 'redirect', redirect: { regexSubstitution: `${gateUrl}#\\0` } },
    condition: {
      ...condition,
      isUrlFilterCaseSensitive: false,
      requestMethods: ['get'],
      resourceTypes: ['main_frame'],
    },
  }));
}

const port = '(:[0-9]+)?([/?#]|$)';
const byte = '[0-9]{1,3}';

/**
 * The browser writes every spelling of an IPv4 address as four decimal numbers and IPv6 in brackets before it
 * looks at rules, so these are all there are. One's own network stays open (see `isOwnNetwork`).
 */
const ipRules: readonly DnrRule[] = [
  {
    id: 1,
    priority: rulePriorities.ipAddress,
    action: { type: 'redirect', redirect: { extensionPath: blockedPath('ip', 'bypass') } },
    condition: {
      regexFilter: `^https?://([^/?#]*@)?(${byte}(\\.${byte}){3}|\\[[0-9a-f:.]+\\])${port}`,
      isUrlFilterCaseSensitive: false,
      resourceTypes: ['main_frame'],
    },
  },
  {
    id: 2,
    priority: rulePriorities.ipAddress,
    action: { type: 'block' },
    condition: {
      regexFilter: `^https?://([^/?#]*@)?(${byte}(\\.${byte}){3}|\\[[0-9a-f:.]+\\])${port}`,
      isUrlFilterCaseSensitive: false,
      resourceTypes: ['sub_frame'],
    },
  },
  ...[
    `(10|127)(\\.${byte}){3}`,
    `(192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))(\\.${byte}){2}`,
    '\\[(::1|f[cd][0-9a-f:.]*|fe[89ab][0-9a-f:.]*)\\]',
  ].map(
    (own, index): DnrRule => ({
      id: index + 3,
      priority: rulePriorities.ownNetwork,
      action: { type: 'allow' },
      condition: {
        regexFilter: `^https?://([^/?#]*@)?${own}${port}`,
        isUrlFilterCaseSensitive: false,
        resourceTypes: ['main_frame', 'sub_frame'],
      },
    }),
  ),
];

import type { DnrRule } from '../core/plan/dnr-rule';
import { browser } from './browser';

type Rule = chrome.declarativeNetRequest.Rule;

/** The browser's rules as the plan sees them, so that a difference can be found and applied. */
export interface RuleStore {
  /** Ids of the static rulesets this build carries. */
  rulesetIds(): readonly string[];
  enabledRulesets(): Promise<readonly string[]>;
  enableRulesets(enable: readonly string[], disable: readonly string[]): Promise<void>;
  rules(kind: RuleKind): Promise<readonly DnrRule[]>;
  changeRules(kind: RuleKind, remove: readonly number[], add: readonly DnrRule[]): Promise<void>;
}

export type RuleKind = 'dynamic' | 'session';

export const browserRules: RuleStore = {
  rulesetIds: () => {
    const declared = browser.runtime.getManifest().declarative_net_request as
      | { rule_resources?: { id: string }[] }
      | undefined;
    return (declared?.rule_resources ?? []).map((resource) => resource.id);
  },
  enabledRulesets: () => browser.declarativeNetRequest.getEnabledRulesets(),
  enableRulesets: (enable, disable) =>
    browser.declarativeNetRequest.updateEnabledRulesets({
      enableRulesetIds: [...enable],
      disableRulesetIds: [...disable],
    }),
  rules: async (kind) => {
    const api = browser.declarativeNetRequest;
    const rules = kind === 'dynamic' ? await api.getDynamicRules() : await api.getSessionRules();
    return rules as unknown as DnrRule[];
  },
  changeRules: (kind, remove, add) => {
    const change = { removeRuleIds: [...remove], addRules: add as unknown as Rule[] };
    const api = browser.declarativeNetRequest;
    return kind === 'dynamic' ? api.updateDynamicRules(change) : api.updateSessionRules(change);
  },
};

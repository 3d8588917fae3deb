import type { DnrCondition, DnrRule } from './dnr-rule';
import { rulePriorities } from './rule-priorities';

/** Leave to go on to one exact address in one tab, given by the gate page's judgement. */
export interface GatePass {
  readonly url: string;
  readonly tabId: number;
}

/** Longer addresses would outgrow the browser's bound on a compiled expression: they are not let through. */
const maxUrlLength = 1_500;

/** Undefined for an address that no exact rule can be made of. */
export function passRule(pass: GatePass, id: number): DnrRule | undefined {
  const condition = passCondition(pass);
  if (condition === undefined) return undefined;
  return { id, priority: rulePriorities.gatePass, action: { type: 'allow' }, condition };
}

/** Names one exact address in one tab; undefined for an address that cannot be named so. */
export function passCondition(pass: GatePass): DnrCondition | undefined {
  const url = withoutFragment(pass.url);
  if (url.length > maxUrlLength || !/^https?:\/\/[\x21-\x7e]+$/.test(url)) return undefined;
  return { ...exactly(url), resourceTypes: ['main_frame'], tabIds: [pass.tabId] };
}

/** `*`, `^` and `|` are wild in a plain filter, so an address that has one is compared by expression. */
function exactly(url: string): { urlFilter: string } | { regexFilter: string } {
  if (!/[*^|]/.test(url)) return { urlFilter: `|${url}|` };
  return { regexFilter: `^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` };
}

export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

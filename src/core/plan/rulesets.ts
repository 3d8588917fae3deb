import { veilModeOf } from '../media/veil-mode';
import { type Category, isCategory } from '../policy/categories';
import { type Configuration, verdictIn } from '../policy/configuration';
import { harmCategories, verdictOfIpAddress, verdictOfUnknown } from '../policy/matrix';

/** Static rulesets that are no category of their own. */
export const specialRulesets = {
  help: 'help',
  gate: 'gate',
  ip: 'ip-address',
  documents: 'documents',
} as const;

/**
 * Rulesets that block parts of pages (pictures, scripts, sockets, frames) of many categories at once: fewer
 * rulesets than one each, since the browser enables 50. Each is on as long as all its categories are.
 */
export const partsRulesets: Readonly<Record<string, readonly Category[]>> = {
  'danger-parts': ['illegal', 'phishing', 'malware', 'typosquat'],
  'harm-parts': [...harmCategories].filter(
    (category) => !['illegal', 'phishing', 'malware', 'typosquat'].includes(category),
  ),
};

/**
 * Whether a static ruleset is on. `<category>` stops its sites' pages (and, of harm, every part of them);
 * `<category>-frames` stops frames of them in other pages; `<category>-paths` parts of sites. Unknown ids are on:
 * the strict side.
 */
export function isOn(
  rulesetId: string,
  configuration: Pick<Configuration, 'profile' | 'categories' | 'veil'>,
): boolean {
  if (rulesetId === specialRulesets.help) return true;
  if (rulesetId === specialRulesets.documents) return veilModeOf(configuration) !== 'off';
  if (rulesetId === specialRulesets.ip) return verdictOfIpAddress(configuration.profile) !== 'allow';
  if (rulesetId === specialRulesets.gate) return configuration.profile !== 'adult';
  const together = partsRulesets[rulesetId];
  if (together !== undefined) return together.every((each) => verdictIn(configuration, each) !== 'allow');
  const match = /^(.+?)(-frames|-paths)?$/.exec(rulesetId);
  const [, category, part] = match ?? [];
  if (!isCategory(category)) return true;
  const verdict = verdictIn(configuration, category);
  if (part !== '-frames') return verdict !== 'allow';
  // 0–6 stops every frame of an unknown site already, and the browser enables 50 rulesets at most.
  return verdict === 'block' && verdictOfUnknown(configuration.profile) === 'allow';
}

import type { DnrRule } from '../core/plan/dnr-rule';
import { browser } from './browser';

/** Shorter ones fit into the browser's limit of 2 KB for a compiled expression. */
const surelyFits = 100;
const known = new Map<string, Promise<boolean>>();

function isSupported(regex: string, isCaseSensitive: boolean): Promise<boolean> {
  const key = `${isCaseSensitive} ${regex}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = browser.declarativeNetRequest
      .isRegexSupported({ regex, isCaseSensitive })
      .then((result) => result.isSupported);
    known.set(key, answer);
  }
  return answer;
}

/**
 * The rules that this browser takes. One long address whose expression is too large would have the browser refuse all
 * rules of the same change; without its rule the worker judges it, behind the curtain.
 */
export async function supportedRules(rules: readonly DnrRule[]): Promise<readonly DnrRule[]> {
  const areTaken = await Promise.all(
    rules.map(({ condition: { regexFilter, isUrlFilterCaseSensitive } }) =>
      regexFilter === undefined || regexFilter.length <= surelyFits
        ? true
        : isSupported(regexFilter, isUrlFilterCaseSensitive === true),
    ),
  );
  return rules.filter((_, at) => areTaken[at]);
}

import type { DnrRule, ResourceType } from '../plan/dnr-rule';

/** Where one of the rules sends an address; undefined where none does, or where it is safe already. */
export type SafeAddress = (url: string, type: string) => string | undefined;

/**
 * Reads redirecting rules as the browser would, for a browser where a rule's redirect and a listener's answer to the
 * same request hinder each other (Firefox 140: a stopped page opened in half of the tries).
 */
export function safeAddressBy(rules: readonly DnrRule[]): SafeAddress {
  const ordered = rules.filter(isRedirect).sort((a, b) => b.priority - a.priority);
  const compiled = ordered.flatMap(({ action, condition }) => {
    const { regexFilter, resourceTypes } = condition;
    if (action.type !== 'redirect' || regexFilter === undefined || 'extensionPath' in action.redirect)
      return [];
    return { pattern: new RegExp(regexFilter, 'i'), resourceTypes, redirect: action.redirect };
  });
  return (url, type) => {
    for (const { pattern, resourceTypes, redirect } of compiled) {
      const found = resourceTypes.includes(type as ResourceType) ? pattern.exec(url) : null;
      if (found === null) continue;
      const to =
        'transform' in redirect
          ? transformed(url, redirect.transform)
          : redirect.regexSubstitution.replace(
              /\\([0-9])/g,
              (_, group: string) => found[Number(group)] ?? '',
            );
      return to === url ? undefined : to;
    }
    return undefined;
  };
}

/** A rule that sends a request elsewhere rather than stopping or dressing it. */
export function isRedirect({ action }: DnrRule): boolean {
  return action.type === 'redirect';
}

type Transform = Extract<
  Extract<DnrRule['action'], { type: 'redirect' }>['redirect'],
  { transform: unknown }
>['transform'];

function transformed(url: string, { host, queryTransform }: Transform): string {
  const { addOrReplaceParams, removeParams } = queryTransform;
  const [, rest = url, fragment = ''] = /^([^#]*)(#.*)?$/su.exec(url) ?? [];
  const at = rest.indexOf('?');
  const questions = at < 0 ? [] : rest.slice(at + 1).split('&');
  const kept = questions.filter((each) => each !== '' && !removeParams.includes(keyOf(each)));
  const added = addOrReplaceParams.map(
    ({ key, value }) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  const path = at < 0 ? rest : rest.slice(0, at);
  const moved =
    host === undefined ? path : path.replace(/^(https?:\/\/(?:[^/?#@]*@)?)[^/:?#]+/iu, `$1${host}`);
  return `${moved}?${[...kept, ...added].join('&')}${fragment}`;
}

/** The name of a parameter as an engine reads it: `s%61fe` is `safe`. */
function keyOf(question: string): string {
  const key = question.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

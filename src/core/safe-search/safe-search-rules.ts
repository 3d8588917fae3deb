import type { DnrRule, ResourceType } from '../plan/dnr-rule';
import { rulePriorities } from '../plan/rule-priorities';
import type { Profile } from '../policy/categories';
import { type Options, rankOf, youtubeAt } from '../policy/options';
import {
  explicitHosts,
  handsOver,
  hiddenParameter,
  toldByAddress,
  toldByCookie,
  youtubeHosts,
} from './engines';

type Chosen = Options & { readonly profile: Profile };

/** Pages, frames, and what pages fetch by themselves. */
const askedTypes: readonly ResourceType[] = ['main_frame', 'sub_frame', 'xmlhttprequest'];
const priority = rulePriorities.safeSearch;

/** First and last id of these rules: in Firefox they are the only ones the browser itself enforces. */
const ids = { first: 300, youtube: 480, last: 499 } as const;

export function isSafeSearchRule({ id }: DnrRule): boolean {
  return id >= ids.first && id <= ids.last;
}

/**
 * Rules that make search engines and YouTube leave out what is not for children. They stand above every allowance:
 * an allowed search engine is still a safe one. A redirect to the very same address does nothing, so there is no loop.
 */
export function safeSearchRules(chosen: Chosen): DnrRule[] {
  return [...searchRules(chosen), ...youtubeRules(chosen)];
}

function searchRules(chosen: Chosen): DnrRule[] {
  if (rankOf('safeSearch', chosen) === 0) return [];
  const rules: (Omit<DnrRule, 'id' | 'priority'> & Partial<DnrRule>)[] = [
    ...toldByAddress.flatMap(({ regex, parameters, safeHost }) => {
      // Replacing alone leaves a second `safe=off` as it stands (seen in Chromium 150).
      const removeParams = Object.keys(parameters);
      const addOrReplaceParams = Object.entries(parameters).map(([key, value]) => ({ key, value }));
      const told = (transform: object, resourceTypes: readonly ResourceType[]) => ({
        action: {
          type: 'redirect' as const,
          redirect: { transform: { queryTransform: { removeParams, addOrReplaceParams }, ...transform } },
        },
        condition: condition(regex, resourceTypes),
      });
      if (safeHost === undefined) return [told({}, askedTypes)];
      return [told({ host: safeHost }, ['main_frame']), told({}, ['sub_frame', 'xmlhttprequest'])];
    }),
    ...toldByCookie.map(({ regex, cookie }) => ({
      action: {
        type: 'modifyHeaders' as const,
        requestHeaders: [{ header: 'cookie', operation: 'append' as const, value: cookie }],
      },
      condition: condition(regex, askedTypes),
    })),
    ...handsOver.map(({ regex, parameter }) => {
      // The question is the last group: the engine's own pattern has groups before it.
      const question = `${regex}[^?#]*\\?([^#]*&)?${parameter}=([^&#]*)`;
      return {
        action: {
          type: 'redirect' as const,
          redirect: {
            regexSubstitution: `https://www.google.com/search?q=\\${groupsIn(question)}&safe=active&ssui=on`,
          },
        },
        condition: condition(question, askedTypes),
      };
    }),
    {
      // Of rules of one priority the browser tries one, and a redirect to the same address is then the end of it.
      priority: priority + 1,
      action: {
        type: 'redirect',
        redirect: { regexSubstitution: 'https://www.google.com/?safe=active&ssui=on' },
      },
      condition: condition(hiddenParameter, askedTypes),
    },
    {
      action: { type: 'block' },
      condition: { requestDomains: explicitHosts, resourceTypes: [...askedTypes, 'image', 'media'] },
    },
    {
      // RFC 8674: a wish that any site may grant.
      action: {
        type: 'modifyHeaders',
        requestHeaders: [{ header: 'prefer', operation: 'set', value: 'safe' }],
      },
      condition: { urlFilter: '|http', resourceTypes: askedTypes },
    },
  ];
  return rules.map((rule, index) => ({ id: ids.first + index, priority, ...rule }));
}

function youtubeRules(chosen: Chosen): DnrRule[] {
  const mode = youtubeAt(chosen.youtube, chosen.profile);
  const rules: DnrRule[] = [];
  if (mode !== 'off') {
    const value = mode === 'strict' ? 'Strict' : 'Moderate';
    rules.push({
      id: ids.youtube,
      priority,
      action: {
        type: 'modifyHeaders',
        requestHeaders: [{ header: 'youtube-restrict', operation: 'set', value }],
      },
      condition: { requestDomains: youtubeHosts, resourceTypes: [...askedTypes, 'other'] },
    });
  }
  if (chosen.youtubeShorts === 'hide') {
    rules.push({
      id: ids.youtube + 1,
      priority,
      action: { type: 'redirect', redirect: { regexSubstitution: 'https://www.youtube.com/watch?v=\\2' } },
      condition: condition('^https?://([a-z0-9-]+\\.)*youtube\\.com(?::[0-9]+)?/shorts/([A-Za-z0-9_-]{6,})', [
        'main_frame',
        'sub_frame',
      ]),
    });
  }
  return rules;
}

function condition(regexFilter: string, resourceTypes: readonly ResourceType[]): DnrRule['condition'] {
  return { regexFilter, isUrlFilterCaseSensitive: false, resourceTypes };
}

/** How many groups a pattern captures. */
function groupsIn(regex: string): number {
  return [...regex.matchAll(/(?<!\\)\((?!\?)/g)].length;
}

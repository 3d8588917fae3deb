/** The part of a declarativeNetRequest rule that the project uses, without naming the browser. */
export interface DnrRule {
  readonly id: number;
  readonly priority: number;
  readonly action: DnrAction;
  readonly condition: DnrCondition;
}

export type DnrAction =
  | { readonly type: 'allow' | 'block' }
  | {
      readonly type: 'redirect';
      readonly redirect:
        | { readonly extensionPath: string }
        | { readonly regexSubstitution: string }
        | { readonly transform: DnrTransform };
    }
  | { readonly type: 'modifyHeaders'; readonly requestHeaders: readonly DnrHeader[] }
  | {
      readonly type: 'modifyHeaders';
      readonly requestHeaders?: undefined;
      readonly responseHeaders: readonly DnrHeader[];
    };

interface DnrTransform {
  readonly host?: string;
  readonly queryTransform: {
    readonly removeParams: readonly string[];
    readonly addOrReplaceParams: readonly { readonly key: string; readonly value: string }[];
  };
}

interface DnrHeader {
  readonly header: string;
  readonly operation: 'set' | 'append';
  readonly value: string;
}

export interface DnrCondition {
  readonly requestDomains?: readonly string[];
  readonly excludedRequestDomains?: readonly string[];
  readonly urlFilter?: string;
  readonly regexFilter?: string;
  readonly isUrlFilterCaseSensitive?: boolean;
  readonly requestMethods?: readonly string[];
  readonly resourceTypes: readonly ResourceType[];
  readonly tabIds?: readonly number[];
  /** With these a rule is looked at when the answer's headers are there, before a byte of it is shown. */
  readonly responseHeaders?: readonly DnrHeaderCondition[];
  readonly excludedResponseHeaders?: readonly DnrHeaderCondition[];
}

interface DnrHeaderCondition {
  readonly header: string;
  /** Any of them, `*` and `?` wild; absent: any value. */
  readonly values?: readonly string[];
}

export const pageTypes = ['main_frame', 'sub_frame'] as const;
export const partTypes = [
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'webtransport',
  'webbundle',
  'other',
] as const;
export const allTypes = ['main_frame', ...partTypes] as const;
export type ResourceType = (typeof allTypes)[number];

/** Where a stopped page leads: the query tells the page why before the worker has answered. */
export function blockedPath(layer: string, category?: string): string {
  const query = category === undefined ? `layer=${layer}` : `category=${category}&layer=${layer}`;
  return `/blocked/index.html?${query}`;
}

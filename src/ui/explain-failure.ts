import { isTextKey, type TextKey, t } from './translate';

type PlainError = Exclude<
  Extract<TextKey, `error.${string}`>,
  'error.locked-out' | 'error.unknown-words-named'
>;
type ListError = Extract<TextKey, `lists.error.${string}`>;

/** Says in a sentence what went wrong and what to do; a reason nobody wrote a text for gets a general one. */
export function explainFailure(reason: string, waitMs = 0, words: readonly string[] = []): string {
  if (reason === 'unknown-words' && words.length > 0) {
    return t('error.unknown-words-named', { words: words.join(', ') });
  }
  if (reason === 'locked-out' || (reason === 'wrong-pin' && waitMs > 0)) {
    return t('error.locked-out', { wait: waitText(waitMs) });
  }
  if (reason.startsWith('list-')) return explainListError(reason.slice('list-'.length));
  const key = `error.${reason}`;
  return t(isTextKey(key) ? (key as PlainError) : 'error.other');
}

/** Says why a list could not be fetched or read; `error` is an id such as `network` or `http-503`. */
export function explainListError(error: string): string {
  const status = /^http-(\w+)$/.exec(error)?.[1];
  const isGone = status === '404' || status === '410';
  const id = status === undefined ? error : status === 'empty' ? 'no-names' : isGone ? 'gone' : 'server';
  const key = `lists.error.${id}`;
  return t(isTextKey(key) ? (key as ListError) : 'lists.error.broken');
}

/** A waiting time in whole seconds or minutes, rounded up so that it never promises too early. */
export function waitText(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  if (seconds < 90) return t('wait.seconds', { count: seconds });
  return t('wait.minutes', { count: Math.ceil(seconds / 60) });
}

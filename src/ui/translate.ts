import type { en } from './texts/en';

export type Language = 'vi' | 'en';
export type TextKey = keyof typeof en;

/** A part of the texts in both languages; a page registers only the parts it shows. */
export interface TextPart {
  readonly vi: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<K extends TextKey> = [Placeholders<(typeof en)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof en)[K]>, string | number>>];

const texts: Record<Language, Map<string, string>> = { vi: new Map(), en: new Map() };
let current: Language = 'vi';

/** Makes a page's texts known to `t`; called once by its entry, before the first paint. */
export function provideTexts(...parts: readonly TextPart[]): void {
  for (const part of parts) {
    for (const language of ['vi', 'en'] as const) {
      for (const [key, text] of Object.entries(part[language])) texts[language].set(key, text);
    }
  }
}

/** Chooses the language of every later `t`; the guardian's choice, never the browser's locale. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

export function language(): Language {
  return current;
}

/** Whether `key` names a text, for keys made of what the worker sent. */
export function isTextKey(key: string): key is TextKey {
  return texts.vi.has(key);
}

/**
 * The text of `key` in the current language with its `{placeholders}` filled in; Vietnamese where the
 * language has none. The result is plain text: show it as text, never as markup.
 */
export function t<K extends TextKey>(key: K, ...values: Values<K>): string {
  const text = texts[current].get(key) ?? texts.vi.get(key) ?? key;
  const filling: Readonly<Record<string, string | number>> = values[0] ?? {};
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(filling[name] ?? whole));
}

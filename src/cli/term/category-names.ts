import type { CategoryName, TermLanguage } from '../../core/term/words';
import { categories as english } from '../../ui/texts/en/categories';
import { categories as vietnamese } from '../../ui/texts/vi/categories';

/** How the pages call the categories. */
export const categoryNames: Readonly<Record<TermLanguage, CategoryName>> = {
  vi: (kind) => vietnamese[`category.${kind}`],
  en: (kind) => english[`category.${kind}`],
};

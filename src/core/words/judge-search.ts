import type { Category } from '../policy/categories';
import { categoryOfClass } from './classes';
import type { Need } from './groups';
import { needOf } from './need';
import { scoreText, type WordsEngine } from './score';
import { describeFinding } from './verdict';

/** What speaks against a search, or for a card before it. */
export type SearchFinding =
  | { readonly need: Need; readonly isMethod: boolean }
  | { readonly category: Category; readonly detail: string };

/** Asks for the way rather than for help: of such a search the results are not opened. */
const method =
  /\b(how|ways?|method|painless|pills|easiest|quickest|tips|without)\b|(^|\s)(cách|bao nhiêu|mấy viên|phương pháp|không đau|nhanh nhất|cach|bao nhieu)(?=\s|$)/iu;
const wantsHelp = /(hết|đừng|ngừng|bỏ|thoát|vượt qua|giúp|stop|help|cope|recover|overcome)(?=\s|$)/iu;

/**
 * Reads a search. Needs come first: someone who asks how to die meets a hand, and not the category. What a search
 * is rude about is not stopped: results are not made of it.
 */
export function readSearch(engine: WordsEngine, query: string): SearchFinding | undefined {
  const need = needOf(engine, query);
  if (need !== undefined) {
    const isHarm = need === 'self-harm' || need === 'eating';
    return { need, isMethod: isHarm && method.test(query) && !wantsHelp.test(query) };
  }
  const finding = scoreText(engine, query, 'query').find(
    (each) => each.class !== 'insult' && each.class !== 'personal-data' && each.class !== 'grooming',
  );
  if (finding === undefined) return undefined;
  if (finding.class === 'self-harm') return { need: 'self-harm', isMethod: method.test(query) };
  return { category: categoryOfClass(finding.class), detail: describeFinding(finding, query) };
}

import type { Category, Verdict } from '../policy/categories';
import { categoryOfClass } from './classes';
import { scoreText, type WordsEngine } from './score';
import { guessKind } from './text-kind';

/** Said of what is blurred, in its place. */
export const blurTexts: Readonly<Record<'vi' | 'en', { readonly hurts: string; readonly tap: string }>> = {
  vi: { hurts: 'Lời này có thể làm bạn đau.', tap: 'Chạm để đọc.' },
  en: { hurts: 'These words may hurt.', tap: 'Tap to read.' },
};

const cruel: ReadonlySet<string> = new Set(['insult', 'hate']);

/** Whether a comment or title is cruel, or about what this profile does not open. */
export function isHurtfulIn(
  engine: WordsEngine,
  text: string,
  verdictFor: (category: Category) => Verdict,
): boolean {
  const kind = guessKind(text);
  return scoreText(engine, text, kind === 'page' ? 'chat' : kind).some(
    (finding) => cruel.has(finding.class) || verdictFor(categoryOfClass(finding.class)) !== 'allow',
  );
}

import type { Judgement } from '../plan/judgement';
import { type Category, strictness, type Verdict } from '../policy/categories';
import { categoryOfClass, type Finding } from './classes';

/** The strictest verdict any finding leads to, and the finding. Undefined where nothing was found. */
export function verdictOfFindings(
  findings: readonly Finding[],
  verdictFor: (category: Category) => Verdict,
): { verdict: Verdict; category: Category; finding: Finding } | undefined {
  let found: { verdict: Verdict; category: Category; finding: Finding } | undefined;
  for (const finding of findings) {
    const category = categoryOfClass(finding.class);
    const verdict = verdictFor(category);
    if (found === undefined || strictness(verdict) > strictness(found.verdict)) {
      found = { verdict, category, finding };
    }
  }
  return found;
}

/** `gambling 0.97: «nhà cái uy tín», «tài xỉu online»`: for people, never markup. */
export function describeFinding({ class: name, score, spans }: Finding, text: string): string {
  const quoted = spans
    .slice(0, 5)
    .map(({ start, end }) => `«${text.slice(start, Math.min(end, start + 60))}»`);
  const said = [...new Set(quoted)].join(', ');
  return `${name} ${score.toFixed(2)}${said === '' ? '' : `: ${said}`}`;
}

/** A text judged as a whole, as `npm run check -- --words` prints it. */
export function judgeFindings(
  findings: readonly Finding[],
  text: string,
  verdictFor: (category: Category) => Verdict,
): Judgement {
  const found = verdictOfFindings(findings, verdictFor);
  if (found === undefined) return { verdict: 'allow', category: undefined, layer: 'default', detail: '' };
  const { verdict, category, finding } = found;
  return { verdict, category, layer: 'words', detail: describeFinding(finding, text) };
}

import type { Finding } from './classes';
import { scoreText, type WordsEngine } from './score';

/** What is read of a page. */
export interface PageText {
  readonly title: string;
  readonly description: string;
  /** What a reader sees, in its order. */
  readonly text: string;
}

/** What a page is not stopped for: a rude comment is no rude page, and data that a page tells is not the child's. */
const notOfPages: ReadonlySet<string> = new Set(['insult', 'personal-data']);
/** Of a short page, this many characters are too few to speak for it. */
const leastText = 40;
/** On sites that are for learning only what is beyond doubt counts. */
const sureScore = 0.9;
/** A title that is beyond doubt, over a page that says little (pictures alone), decides by itself. */
const sureTitle = 0.95;
const littleText = 400;

/** What a page is about that it may be stopped for, the strongest first. */
export function scorePage(engine: WordsEngine, page: PageText, isForLearning: boolean): Finding[] {
  const head = `${page.title}. ${page.description}`;
  const whole = `${head}. ${page.text}`;
  if (whole.length < leastText) return [];
  const found = scoreText(engine, whole, 'page').filter((finding) => !notOfPages.has(finding.class));
  if (isForLearning) return found.filter(({ score }) => score >= sureScore);
  if (found.length > 0 || page.text.length > littleText) return found;
  return scoreText(engine, head, 'title').filter(
    (finding) => !notOfPages.has(finding.class) && finding.score >= sureTitle,
  );
}

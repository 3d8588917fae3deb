import { type PersonalField, personalDataIn } from './personal-data';
import { scoreText, type WordsEngine } from './score';

/** What speaks for a pause before a text is sent. */
export interface TypedFinding {
  /** It may hurt who reads it. */
  readonly isCruel: boolean;
  readonly personal: readonly PersonalField[];
}

const cruelClasses: ReadonlySet<string> = new Set(['insult', 'hate']);

/** Reads what a child is about to send; the text is kept nowhere. */
export function readTyped(engine: WordsEngine, text: string): TypedFinding {
  const said = text.slice(0, 5_000);
  const isCruel = scoreText(engine, said, 'chat').some((each) => cruelClasses.has(each.class));
  return { isCruel, personal: personalDataIn(said) };
}

/** A place in a phrase: one of these runs of words, or nothing where one of them is empty. */
export type WrittenSlot = readonly (readonly string[])[];

/** A line of the lexicon, as an editor wrote it. */
export interface WrittenPhrase {
  readonly group: string;
  /** Evidence in logits: natural logarithm of the odds. */
  readonly weight: number;
  readonly slots: readonly WrittenSlot[];
  /** Counts in full only near one of these; alone a quarter. */
  readonly near: readonly (readonly string[])[];
  /** Does not count near one of these. */
  readonly notNear: readonly (readonly string[])[];
}

/** A line that says nothing the lexicon understands. */
export class LexiconFault extends Error {
  constructor(
    readonly line: number,
    why: string,
  ) {
    super(`line ${line}: ${why}`);
  }
}

const lineForm = /^(\d+(?:\.\d+)?)\s+([^@!]+?)\s*(?:@\s*([^!]+?))?\s*(?:!\s*(.+?))?\s*$/;

/**
 * Reads the lexicon's files: `[group]` opens a section, `weight phrase` is one phrase with `(a|b|)` for
 * alternatives, ` @ a, b` for words that must stand near, ` ! a, b` for words that must not, `#` for remarks.
 *
 * @throws LexiconFault naming the line
 */
export function readLexicon(text: string): WrittenPhrase[] {
  const phrases: WrittenPhrase[] = [];
  let group: string | undefined;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/#.*$/, '').trim();
    if (line === '') continue;
    const section = /^\[(.+)\]$/.exec(line);
    if (section !== null) {
      group = section[1]!;
      continue;
    }
    const form = lineForm.exec(line);
    if (form === null || group === undefined) throw new LexiconFault(at + 1, `not a phrase: ${line}`);
    const [, weight, phrase, near, notNear] = form;
    phrases.push({
      group,
      weight: Number(weight),
      slots: slotsOf(phrase!, at + 1),
      near: contextsOf(near),
      notNear: contextsOf(notNear),
    });
  }
  return phrases;
}

function contextsOf(text: string | undefined): string[][] {
  return (text ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [wordsOf(each)]));
}

function wordsOf(text: string): string[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/);
}

/** `(nhà cái|cổng game) uy tín` → two slots, the first with two choices. */
function slotsOf(phrase: string, line: number): WrittenSlot[] {
  const slots: WrittenSlot[] = [];
  let rest = phrase;
  while (rest !== '') {
    const open = rest.indexOf('(');
    const plain = wordsOf(open < 0 ? rest : rest.slice(0, open));
    if (plain.length > 0) slots.push([plain]);
    if (open < 0) break;
    const close = rest.indexOf(')', open);
    if (close < 0) throw new LexiconFault(line, `a bracket is not closed: ${phrase}`);
    slots.push(
      rest
        .slice(open + 1, close)
        .split('|')
        .map(wordsOf),
    );
    rest = rest.slice(close + 1);
  }
  if (!slots.some((slot) => slot.every((words) => words.length > 0))) {
    throw new LexiconFault(line, `every part may be left out: ${phrase}`);
  }
  return slots;
}

import { askTogether } from '../../messages/line';
import type { send } from '../../messages/send';

export type Source = Parameters<typeof send<'media/judge'>>[1]['source'];
export type Verdict = Awaited<ReturnType<typeof send<'media/judge'>>>;

/** One question about a picture. `source` is read when its turn comes, so that few pictures are held at once. */
export interface Question {
  readonly source: () => Promise<Source | undefined>;
  isVisible: boolean;
  /** The child asked for this very picture. */
  readonly isTapped?: boolean;
  readonly answer: (verdict: Verdict) => void;
}

interface Asked {
  readonly question: Question;
  readonly ticket: string;
}

/** Few enough that one frame does not fill the worker's line, so many that what is in sight goes in a few messages. */
const maxAsked = 60;
const tries = 4;
const unavailable: Verdict = { verdict: 'covered', reason: 'unavailable' };
const overload: Verdict = { verdict: 'covered', reason: 'overload' };
const unreadable: Verdict = { verdict: 'covered', reason: 'unreadable' };

const waiting = new Set<Question>();
const asked = new Map<Question, Asked>();
let isPlanned = false;
const sliceMs = 4;

declare const scheduler:
  | { postTask(task: () => void, options: { priority: 'background' }): unknown }
  | undefined;

/** While the page is loading, what it does itself goes first; but a page that never rests does not keep pictures unseen. */
const longestTurnMs = 100;

function inTurn(task: () => void): void {
  if (document.readyState === 'complete' || typeof scheduler === 'undefined') {
    setTimeout(task, 0);
    return;
  }
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    task();
  };
  scheduler.postTask(once, { priority: 'background' });
  setTimeout(once, longestTurnMs);
}

export function ask(question: Question): void {
  waiting.add(question);
  schedule();
}

/** Nobody waits for the answer any more. */
export function withdraw(question: Question): void {
  waiting.delete(question);
  const there = asked.get(question);
  if (there === undefined) return;
  asked.delete(question);
  void askTogether('media/cancel', { tickets: [there.ticket] }).catch(() => undefined);
  schedule();
}

/** What is seen goes first. */
export function raise(question: Question): void {
  if (question.isVisible) return;
  question.isVisible = true;
  const there = asked.get(question);
  if (there !== undefined)
    void askTogether('media/raise', { tickets: [there.ticket] }).catch(() => undefined);
}

/** Unguessable for other pages; those without https have no `crypto.randomUUID`. */
const frameName = crypto.getRandomValues(new Uint32Array(3)).join('');
let lastTicket = 0;

export function newTicket(): string {
  return `${frameName}-${++lastTicket}`;
}

function next(): Question | undefined {
  for (const question of waiting) if (question.isVisible) return question;
  return waiting.values().next().value;
}

/** Answers that this computer cannot keep up, lately. After a few it is left in peace: a tap still asks. */
const overloads: number[] = [];
const patience = 5;
const restMs = 30_000;

function isOverloaded(): boolean {
  while (overloads.length > 0 && overloads[0]! < performance.now() - restMs) overloads.shift();
  return overloads.length >= patience;
}

function schedule(): void {
  if (isPlanned || waiting.size === 0 || asked.size >= maxAsked) return;
  isPlanned = true;
  inTurn(slice);
}

/** Asks about some, as one message. Reading a picture can cost milliseconds, and the page wants its turn in between. */
function slice(): void {
  isPlanned = false;
  const end = performance.now() + sliceMs;
  do {
    const question = next();
    if (question === undefined) return;
    waiting.delete(question);
    const entry = { question, ticket: newTicket() };
    asked.set(question, entry);
    if (question.isTapped !== true && isOverloaded()) settle(question, overload);
    else void read(entry);
  } while (asked.size < maxAsked && performance.now() < end);
  schedule();
}

async function read(entry: Asked): Promise<void> {
  const { question } = entry;
  const source = await question.source().catch(() => undefined);
  if (!asked.has(question)) return;
  if (source === undefined) settle(question, unreadable);
  else await deliver(entry, source);
}

async function deliver({ question, ticket }: Asked, source: Source): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const verdict = await askTogether('media/judge', { ticket, source, isVisible: question.isVisible });
      settle(question, verdict);
      return;
    } catch {
      // The worker died over it, or this page is older than the extension.
      if (chrome.runtime?.id === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, 100 * 3 ** attempt));
      if (!asked.has(question)) return;
    }
  }
  settle(question, unavailable);
}

function settle(question: Question, verdict: Verdict): void {
  if (!asked.delete(question)) return;
  if (verdict.reason === 'overload' && verdict !== overload) overloads.push(performance.now());
  question.answer(verdict);
  schedule();
}

import * as z from 'zod/mini';
import { caseBody, caseId } from './case';
import { caseJson, type DatedCase } from './case-text';

/** The school's own place for reports, as its policy names it (docs/report-centre.md). */
export const caseChannel = z.object({
  /** Whom a child sends to: "Tổ tư vấn trường …". */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** https only: a report must not be read on its way. */
  url: z.url({ protocol: /^https$/ }).check(z.maxLength(2048)),
});
export type CaseChannel = z.infer<typeof caseChannel>;

/** How a report stands that somebody sent. */
export const sendingStates = ['waiting', 'sent', 'refused', 'given-up'] as const;

/** A report on its way, or the receipt of one that has arrived. Times in ms since 1970. */
export const sending = z.object({
  id: caseId,
  /** Where the sender was told it goes; another place is never used in its stead. */
  url: z.string(),
  name: z.string(),
  at: z.number(),
  state: z.enum(sendingStates),
  tries: z.number(),
  triedAt: z.number(),
  /** What the school answered, '' for nothing. */
  receipt: z.string(),
  /** Only while it waits. */
  body: z.optional(caseBody),
});
export type Sending = z.infer<typeof sending>;

export const longestReceipt = 200;
const minute = 60_000;
const waits = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * minute);
/** Two weeks: then a person has to be told otherwise. */
const patienceMs = 14 * 24 * 60 * minute;

/** When a waiting report is to be tried next. */
export function nextTryAt({ tries, triedAt }: Sending): number {
  const wait = tries === 0 ? 0 : (waits[Math.min(tries, waits.length) - 1] ?? 0);
  return triedAt + wait;
}

/** What a school's server answered; `status` 0: none was reached. */
export interface ChannelAnswer {
  readonly status: number;
  /** The text of the answer, at most some kilobytes. */
  readonly text: string;
}

/** The report after one try. 408, 425, 429 and 5xx are tried again, as is a server that cannot be reached. */
export function afterAnswer(before: Sending, { status, text }: ChannelAnswer, now: number): Sending {
  const tried = { ...before, tries: before.tries + 1, triedAt: now };
  if (status >= 200 && status < 300) return withoutBody(tried, 'sent', receiptIn(text));
  const isPassing = status < 400 || status >= 500 || [408, 425, 429].includes(status);
  if (!isPassing) return withoutBody(tried, 'refused', `HTTP ${status}`);
  return now - before.at > patienceMs ? withoutBody(tried, 'given-up', '') : tried;
}

function withoutBody(before: Sending, state: Sending['state'], receipt: string): Sending {
  const { body: _gone, ...rest } = before;
  return { ...rest, state, receipt };
}

/** `receipt` of a JSON answer, one line; '' where there is none. */
function receiptIn(text: string): string {
  try {
    const { receipt } = (JSON.parse(text) ?? {}) as { receipt?: unknown };
    if (typeof receipt !== 'string' && typeof receipt !== 'number') return '';
    return String(receipt)
      .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .slice(0, longestReceipt);
  } catch {
    return '';
  }
}

/** The request's body. */
export function channelText(dated: DatedCase): string {
  return JSON.stringify(caseJson(dated));
}

import type { Answer } from '../core/policy/ask';
import { answersItem } from './stores';

const keptMs = 7 * 86_400_000;
const maxAnswers = 30;

/** Remembers a guardian's answer for the child; a newer one about the same site replaces it. */
export async function noteAnswer(hostname: string, answer: Answer): Promise<void> {
  const at = Date.now();
  const reason = answer.kind === 'no' ? answer.reason.trim() : '';
  await answersItem.update((answers) =>
    [
      ...answers.filter((each) => each.hostname !== hostname && at - each.at < keptMs),
      { hostname, kind: answer.kind, reason, at },
    ].slice(-maxAnswers),
  );
}

/** What was answered in the last week, newest first. */
export async function recentAnswers() {
  const now = Date.now();
  const answers = await answersItem.get();
  return answers.filter(({ at }) => now - at < keptMs).reverse();
}

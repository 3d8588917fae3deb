import { parsePrefix } from '../core/address/prefix';
import { maxChildren } from '../core/guard/code-book';
import { readCode } from '../core/guard/code-text';
import {
  answerCode,
  codeLength,
  isOwnQuestion,
  isQuestionAbout,
  readSecret,
} from '../core/guard/one-time-code';
import type { Opening } from '../core/policy/ask';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { noteAnswer } from './answers';
import { dropAskFor } from './asks';
import { about, siteAsked, stopOf } from './blocked-routes';
import { answerByCode, askByCode, codesRecord, pairHere, unpairHere } from './codes';
import { grantOpening } from './grants';
import type { Outcome } from './guardian';
import { record } from './journal';
import { primitives } from './journal-keys';

const openings = {
  once: { kind: 'once' },
  'half-hour': { kind: 'minutes', minutes: 30 },
  today: { kind: 'today' },
} as const satisfies Record<string, Opening>;

async function questionOf(sender: Sender): Promise<Reply<'blocked/code'>> {
  const stop = await stopOf(sender);
  if (stop === undefined || stop.judgement.category === 'illegal') return { code: null };
  return { code: (await askByCode(siteAsked(stop.hostname))) ?? null };
}

async function useCode(typed: string, sender: Sender): Promise<Reply<'blocked/use-code'>> {
  const stop = await stopOf(sender);
  if (stop === undefined || stop.judgement.category === 'illegal') return { ok: false, reason: 'not-now' };
  const hostname = siteAsked(stop.hostname);
  const answered = await answerByCode(hostname, typed);
  if (!answered.ok) return answered;
  const { answer } = answered;
  await dropAskFor(hostname);
  void record('answered', { ...about(stop), hostname, detail: `code ${answer}` });
  if (answer === 'no') {
    await noteAnswer(hostname, { kind: 'no', reason: '' });
    return { ok: false, reason: 'answered-no' };
  }
  const opening = openings[answer];
  await grantOpening(hostname, opening, sender.tabId);
  await noteAnswer(hostname, opening);
  void record('granted', { ...about(stop), hostname, detail: `code ${answer}` });
  return { ok: true, url: stop.url };
}

async function addChild({ name, secret: typed }: Request<'codes/add-child'>): Promise<Outcome> {
  const secret = readSecret(typed);
  if (secret === undefined) return { ok: false, reason: 'bad-secret' };
  const { children } = (await codesRecord.read()).value;
  if (children.length >= maxChildren) return { ok: false, reason: 'too-many' };
  const child = { id: crypto.randomUUID(), name: name.trim(), secret };
  await codesRecord.write((book) => ({
    ...book,
    children: [...book.children.filter((each) => each.secret !== secret), child],
  }));
  return { ok: true };
}

/** Works without any network: the question's code and the shared secret are all it needs. */
async function answer({
  code: typed,
  answer: given,
  site,
}: Request<'codes/answer'>): Promise<Reply<'codes/answer'>> {
  const code = readCode(typed, codeLength);
  if (code === undefined) return { ok: false, reason: 'bad-code' };
  const parsed = parsePrefix(site);
  if (site.trim() !== '' && !parsed.ok) return { ok: false, reason: 'unreadable' };
  for (const { name, secret } of (await codesRecord.read()).value.children) {
    if (!(await isOwnQuestion(primitives, secret, code))) continue;
    const named = parsed.ok ? siteAsked(parsed.prefix.hostname) : undefined;
    const isRight =
      named !== undefined && (await isQuestionAbout(primitives, secret, code, named, Date.now()));
    return {
      ok: true,
      code: await answerCode(primitives, secret, code, given),
      child: name,
      site: named === undefined ? 'not-named' : isRight ? 'right' : 'other',
    };
  }
  return { ok: false, reason: 'nobodys-code' };
}

export const codeRoutes: Pick<
  Handlers,
  | 'blocked/code'
  | 'blocked/use-code'
  | 'codes/read'
  | 'codes/pair'
  | 'codes/unpair'
  | 'codes/add-child'
  | 'codes/remove-child'
  | 'codes/answer'
> = {
  'blocked/code': (_request, sender) => questionOf(sender),
  'blocked/use-code': ({ code }, sender) => useCode(code, sender),
  'codes/read': async () => {
    const { pairing, children } = (await codesRecord.read()).value;
    return { pairedAt: pairing?.at ?? 0, children: children.map(({ id, name }) => ({ id, name })) };
  },
  'codes/pair': async () => {
    const secret = await pairHere();
    void record('settings-changed', { detail: 'codes' });
    return { secret };
  },
  'codes/unpair': async () => {
    await unpairHere();
    void record('settings-changed', { detail: 'codes' });
    return { ok: true };
  },
  'codes/add-child': addChild,
  'codes/remove-child': async ({ id }) => {
    await codesRecord.write((book) => ({
      ...book,
      children: book.children.filter((each) => each.id !== id),
    }));
    return { ok: true };
  },
  'codes/answer': answer,
};

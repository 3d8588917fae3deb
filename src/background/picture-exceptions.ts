import type { ExceptionKind } from '../core/media/exceptions';
import { withException } from '../core/media/exceptions';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { browser } from '../platform/browser';
import { isUnlocked, type Outcome } from './guardian';
import { record } from './journal';
import { pictureJudge } from './picture-judge';
import { armedItem, exceptionsItem } from './stores';

/** A guardian has this long to press the picture. */
const armedMs = 60_000;

let known: Promise<ReadonlyMap<string, ExceptionKind>> | undefined;

/** What a guardian said of a picture with this content; undefined of all others, and where that cannot be read. */
export async function exceptionOf(name: string | undefined): Promise<ExceptionKind | undefined> {
  if (name === undefined) return undefined;
  known ??= exceptionsItem.get().then((all) => new Map(all.map((each) => [each.name, each.kind])));
  return (await known.catch(() => undefined))?.get(name);
}

/** Another instance of this worker (private windows have one) may have written. */
export function forgetExceptions(): void {
  known = undefined;
}

async function tell(tabId: number, name: 'veil/choose' | 'veil/chosen'): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name }).catch(() => undefined);
}

async function arm({ mark }: Request<'media/arm'>): Promise<Outcome> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return { ok: false, reason: 'not-now' };
  await armedItem.set({ tabId: tab.id, kind: mark, until: Date.now() + armedMs });
  await tell(tab.id, 'veil/choose');
  return { ok: true };
}

/** The page is not believed: what was armed, and whether the session still runs, is known here alone. */
async function mark(
  { ticket, source }: Request<'media/mark'>,
  { tabId, url }: Sender,
): Promise<Reply<'media/mark'>> {
  const armed = await armedItem.get();
  const now = Date.now();
  if (armed === undefined || armed.tabId !== tabId || now > armed.until || !(await isUnlocked()))
    return { ok: false, reason: 'locked' };
  await armedItem.set(undefined);
  await tell(tabId, 'veil/chosen');
  const show = armed.kind !== 'missed';
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  if (show) void record('granted', { hostname, detail: 'picture' });
  if (armed.kind === 'reveal') return { ok: true, show };
  const look = source && (await pictureJudge().look({ ticket, source, isVisible: true }));
  if (look === undefined || 'reason' in look || look.name === undefined) {
    // Nobody can tell this picture from others later: it is shown or covered this once.
    return { ok: true, show };
  }
  const { name, score } = look;
  const exception = { name, kind: show ? 'shown' : 'covered', score, at: now } as const;
  await exceptionsItem.update((all) => withException(all, exception));
  forgetExceptions();
  return { ok: true, show };
}

async function forget({ names }: Request<'media/forget-exceptions'>): Promise<Outcome> {
  const gone = new Set(names);
  await exceptionsItem.update((all) => all.filter(({ name }) => !gone.has(name)));
  forgetExceptions();
  return { ok: true };
}

export const exceptionRoutes: Pick<
  Handlers,
  'media/arm' | 'media/mark' | 'media/exceptions' | 'media/forget-exceptions'
> = {
  'media/arm': arm,
  'media/mark': mark,
  'media/exceptions': async () => (await exceptionsItem.get()).toReversed(),
  'media/forget-exceptions': forget,
};

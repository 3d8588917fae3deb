import { afterReminder, countersOf, dayNow, type Ledger } from '../core/time/ledger';
import { type NoticeKey, noticeText } from '../core/time/notice-texts';
import { endOfActive, type Standing, type StandingInput, type TimeCause } from '../core/time/standing';
import { storageItem } from '../platform/storage-item';
import { readBook } from './book';
import type { ActiveTab } from './time-activity';
import { changeLedger } from './time-ledger';
import { showStrip } from './time-strip';

const minuteMs = 60_000;
/** A child is told so long before something closes. */
export const warnMs = 5 * minuteMs;

/** What was warned about since the browser started: once is enough. */
const warnedItem = storageItem('session', 'time-warned', (stored): readonly string[] =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [],
);

/** Tells in the page that is in front (or plays) what comes to its end soon, or that it is time for a break. */
export async function giveNotice(
  tabs: readonly ActiveTab[],
  input: StandingInput,
  standing: Standing,
  ledger: Ledger,
): Promise<void> {
  const [front] = tabs;
  if (front === undefined) return;
  await warnOfEnd(front, input, standing, ledger);
  const every = input.rules.breakEveryMinutes;
  if (every === 0 || ledger.run.ms < every * minuteMs) return;
  const minutes = Math.round(ledger.run.ms / minuteMs);
  await changeLedger(afterReminder);
  const { language } = (await readBook()).configuration;
  await showStrip(front.tabId, {
    text: noticeText(language, 'break', minutes),
    close: noticeText(language, 'close'),
  });
}

function textOf(cause: TimeCause): NoticeKey {
  return cause === 'bedtime' || cause === 'school' || cause === 'homework' ? `warn.${cause}` : 'warn.budget';
}

async function warnOfEnd(
  { tabId, site }: ActiveTab,
  input: StandingInput,
  standing: Standing,
  ledger: Ledger,
): Promise<void> {
  const end = endOfActive(input, standing, site);
  if (end === undefined || end.at - standing.now > warnMs) return;
  const key = `${dayNow(ledger)} ${end.cause} ${site.site}`;
  if ((await warnedItem.get()).includes(key)) return;
  const { book, configuration } = await readBook();
  // What a guardian has opened does not end.
  if (
    [...book.grantedByGuardian].some((each) => site.hostname === each || site.hostname.endsWith(`.${each}`))
  )
    return;
  await warnedItem.update((warned) => [...warned, key].slice(-100));
  const { language } = configuration;
  const minutes = Math.max(1, Math.ceil((end.at - standing.now) / minuteMs));
  const more = input.rules.finishMinutes;
  const canFinish = more > 0 && !countersOf(ledger).finished.includes(site.site);
  await showStrip(tabId, {
    text: noticeText(language, textOf(end.cause), minutes),
    close: noticeText(language, 'close'),
    ...(canFinish && {
      finish: {
        label: noticeText(language, 'warn.finish'),
        done: noticeText(language, 'warn.finish.done', more),
        not: noticeText(language, 'warn.finish.not'),
      },
    }),
  });
}

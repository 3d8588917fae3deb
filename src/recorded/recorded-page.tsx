import type { ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { Agree } from './agree';

export type Recorded = ReplyOf<'recorded/read'>;

const kept = ['stops', 'time', 'asks', 'messages'] as const;
const known = ['not', 'who'] as const;

/** What is written down about a child, in its own words, and what it thinks of that. */
export function RecordedPage({ recorded }: { recorded: Recorded | undefined }) {
  const level = levelOf(recorded?.profile ?? '7-11');
  return (
    <>
      <header>
        <Brand />
      </header>
      <main class={level}>
        <div class="picture">
          <Sprout pose="think" />
        </div>
        <h1>{t('recorded.title')}</h1>
        <p>{t(`recorded.lead.${level}`)}</p>
        <ul>
          {kept.map((each) => (
            <li key={each}>{t(`recorded.${each}.${level}`)}</li>
          ))}
          {recorded?.keepAddresses === true && <li>{t(`recorded.addresses.${level}`)}</li>}
        </ul>
        <h2>{t('recorded.and')}</h2>
        <ul>
          {known.map((each) => (
            <li key={each}>{t(`recorded.${each}.${level}`)}</li>
          ))}
          <li>{t(`recorded.${recorded?.isCounted === true ? 'counts' : 'stays'}.${level}`)}</li>
          {recorded !== undefined && <li>{t(`recorded.days.${level}`, { days: recorded.keepDays })}</li>}
        </ul>
        {recorded === undefined && <p class="notice hint">{t('recorded.unknown')}</p>}
        {recorded?.isAsked === true && <Agree recorded={recorded} />}
        <HelpLine />
      </main>
    </>
  );
}

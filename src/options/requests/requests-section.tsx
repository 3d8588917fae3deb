import { attempt, type RequestOf } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { Sprout } from '../../ui/sprout';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { OpenJournal } from '../report/open-journal';
import { useLoaded } from '../use-loaded';
import { type Ask, AskCard } from './ask-card';

type Answer = RequestOf<'requests/answer'>['answer'];

/** What the child asked for, newest first, each answered in its card. */
export function RequestsSection({ onChanged }: { onChanged: () => Promise<void> }) {
  const { value: read, trouble, reload } = useLoaded(() => attempt('requests/read', {}));
  const outcome = useOutcome();
  async function answer({ id, hostname }: Ask, given: Answer): Promise<boolean> {
    const change = () => attempt('requests/answer', { id, answer: given });
    const isDone = await outcome.run(change, t('requests.answered', { site: hostname }));
    if (isDone) await reload();
    await onChanged();
    return isDone;
  }
  return (
    <div class="form">
      <p>{t('requests.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <OutcomeNotice shown={outcome.shown} />
      {read === null && <OpenJournal onOpened={reload} />}
      {read?.unread !== undefined && read.unread > 0 && (
        <p class="notice hint">{t('requests.unread', { count: read.unread })}</p>
      )}
      {read?.asks.length === 0 && (
        <div class="nothing">
          <div class="small-picture">
            <Sprout pose="help" />
          </div>
          <p>{t('requests.none')}</p>
        </div>
      )}
      <ul class="cards">
        {read?.asks.map((ask) => (
          <AskCard key={ask.id} ask={ask} isBusy={outcome.isBusy} onAnswer={(given) => answer(ask, given)} />
        ))}
      </ul>
    </div>
  );
}

import { attempt, type ReplyOf } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { shortenMiddle } from '../ui/shorten';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { useLoaded } from './use-loaded';
import { whenText } from './when-text';

type Ask = ReplyOf<'requests/read'>[number];
const answers = ['hour', 'today', 'always', 'no'] as const;
type Answer = (typeof answers)[number];

function AskCard({ ask, onAnswer }: { ask: Ask; onAnswer: (answer: Answer) => void }) {
  return (
    <li class="ask-card">
      <h2>
        <bdi dir="ltr">{ask.hostname}</bdi>
      </h2>
      <p class="quiet">
        {ask.category !== undefined && `${t(`category.${ask.category}`)} · `}
        {t('requests.asked', { count: ask.count, when: whenText(ask.lastAt) })}
      </p>
      {ask.reason === '' ? <p>{t('requests.no-reason')}</p> : <blockquote>{ask.reason}</blockquote>}
      <p class="quiet">
        <bdi dir="ltr">{shortenMiddle(ask.address, 120)}</bdi>
      </p>
      <div class="row">
        {answers.map((answer) => (
          <button key={answer} type="button" class="button small" onClick={() => onAnswer(answer)}>
            {t(`requests.${answer}`)}
          </button>
        ))}
      </div>
    </li>
  );
}

/** What the child asked for, newest first, each answered with one press. */
export function RequestsSection({ onChanged }: { onChanged: () => Promise<void> }) {
  const { value: asks, trouble, reload } = useLoaded(() => attempt('requests/read', {}));
  const outcome = useOutcome();
  async function answer({ id, hostname }: Ask, given: Answer): Promise<void> {
    const change = () => attempt('requests/answer', { id, answer: given });
    await outcome.run(change, t('requests.answered', { site: hostname }));
    await reload();
    await onChanged();
  }
  return (
    <div class="form">
      <p>{t('requests.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <OutcomeNotice shown={outcome.shown} />
      {asks?.length === 0 && (
        <div class="nothing">
          <div class="small-picture">
            <Sprout pose="help" />
          </div>
          <p>{t('requests.none')}</p>
        </div>
      )}
      <ul class="cards">
        {asks?.map((ask) => (
          <AskCard key={ask.id} ask={ask} onAnswer={(given) => void answer(ask, given)} />
        ))}
      </ul>
    </div>
  );
}

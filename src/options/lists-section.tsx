import { attempt, type ReplyOf } from '../ui/attempt';
import { explainFailure, explainListError } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { AddList } from './add-list';
import { type Outcome, OutcomeNotice, useOutcome } from './outcome';
import { useSettings } from './settings-context';
import { useLoaded } from './use-loaded';
import { WaitingChanges } from './waiting-changes';
import { ageText, countText, whenText } from './when-text';

type List = ReplyOf<'lists/read'>[number];
/** Lists that the guardian added: by address (the id is the address) or from a file (there is no address). */
function isOwn({ id, url }: List): boolean {
  return url === '' || id === url;
}

function facts(list: List): string {
  const isFetched = list.fetchedAt > 0;
  const parts = [t(`category.${list.category}`)];
  if (isFetched) parts.push(t('lists.names', { names: countText(list.names) }));
  if (isFetched)
    parts.push(t('lists.fetched', { when: whenText(list.fetchedAt), age: ageText(list.fetchedAt) }));
  else if (list.isOn) parts.push(t('lists.never'));
  if (list.licence !== '') parts.push(t('lists.licence', { licence: list.licence }));
  return parts.join(' · ');
}

function ListFacts({ list }: { list: List }) {
  return (
    <>
      <span class="option-label">
        <bdi dir="ltr">{list.title || list.url}</bdi>
      </span>
      <span class="option-what">{t(`kind.${list.category}`)}</span>
      <span class="option-what">{facts(list)}</span>
      {list.isLocked && <span class="option-what">{t('options.managed')}</span>}
    </>
  );
}

interface ListCardProps {
  readonly list: List;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => void;
}

/** A list of the catalogue is switched on and off; one's own is removed. */
function ListCard({ list, onSwitch, onRemove }: ListCardProps) {
  return (
    <li class="list-card">
      {isOwn(list) ? (
        <p>
          <ListFacts list={list} />
        </p>
      ) : (
        <label class="option">
          <input
            type="checkbox"
            checked={list.isOn}
            disabled={list.isLocked}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          <span>
            <span class="only-heard">{t('lists.on')}: </span>
            <ListFacts list={list} />
          </span>
        </label>
      )}
      {list.error !== '' && (
        <p class="notice hint">{explainListError(list.error.replace(/^lists\.error\./, ''))}</p>
      )}
      {isOwn(list) && !list.isLocked && (
        <button
          type="button"
          class="button small"
          aria-label={t('lists.remove', { list: list.title || list.url })}
          onClick={onRemove}
        >
          {t('addresses.remove')}
        </button>
      )}
    </li>
  );
}

function switcher(outcome: Outcome, reload: () => Promise<void>) {
  return async (change: Parameters<Outcome['run']>[0], good: string) => {
    await outcome.run(change, good);
    await reload();
  };
}

/** Extra lists: the catalogue's and the guardian's own, with what they hold and how their last update went. */
export function ListsSection() {
  const { value: lists, trouble, reload } = useLoaded(() => attempt('lists/read', {}));
  const { locked, savedText, reload: reloadSettings } = useSettings();
  const outcome = useOutcome(reload);
  const change = switcher(outcome, async () => {
    await reload();
    await reloadSettings();
  });
  return (
    <div class="form">
      <p>{t('lists.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <p class="notice hint">{outcome.isBusy && t('lists.working')}</p>
      <OutcomeNotice shown={outcome.shown} />
      <WaitingChanges />
      {lists?.length === 0 && <p class="quiet">{t('lists.none')}</p>}
      <ul class="cards">
        {lists?.map((list) => (
          <ListCard
            key={list.id}
            list={list}
            onSwitch={(isOn) =>
              void change(
                () => attempt('lists/switch', { id: list.id, isOn }),
                isOn ? t('lists.switched') : savedText(t('lists.switched')),
              )
            }
            onRemove={() =>
              void change(() => attempt('lists/remove', { id: list.id }), savedText(t('lists.removed')))
            }
          />
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-disabled={outcome.isBusy}
          onClick={() => void change(() => attempt('lists/refresh', {}), t('lists.refreshed'))}
        >
          {t('lists.refresh')}
        </button>
      </div>
      {locked.includes('lists') ? <p class="quiet">{t('options.managed')}</p> : <AddList onAdded={reload} />}
    </div>
  );
}

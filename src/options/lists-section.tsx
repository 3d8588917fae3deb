import { attempt, explainFailure, type ReplyOf } from '../ui/attempt';
import { isTextKey, type TextKey, t } from '../ui/translate';
import { AddList } from './add-list';
import { type Outcome, OutcomeNotice, useOutcome } from './outcome';
import { useSettings } from './settings-context';
import { useLoaded } from './use-loaded';
import { countText, whenText } from './when-text';

type List = ReplyOf<'lists/read'>[number];
type ListError = Extract<TextKey, `lists.error.${string}`>;

function errorText(error: string): string {
  const key = `lists.error.${error.replace(/^lists\.error\./, '')}`;
  return t(isTextKey(key) ? (key as ListError) : 'lists.error.other');
}

function facts(list: List): string {
  const fetched =
    list.fetchedAt > 0 ? t('lists.fetched', { when: whenText(list.fetchedAt) }) : t('lists.never');
  return [
    t(`category.${list.category}`),
    t('lists.names', { names: countText(list.names) }),
    fetched,
    t('lists.licence', { licence: list.licence || '–' }),
  ].join(' · ');
}

interface ListCardProps {
  readonly list: List;
  readonly isRemovable: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => void;
}

function ListCard({ list, isRemovable, onSwitch, onRemove }: ListCardProps) {
  const title = list.title || list.url;
  return (
    <li class="list-card">
      <label class="option">
        <input
          type="checkbox"
          checked={list.isOn}
          disabled={list.isLocked}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>
          <span class="option-label">
            <span class="only-heard">{t('lists.on')}: </span>
            {title}
          </span>
          <span class="option-what">{facts(list)}</span>
          {list.isLocked && <span class="option-what">{t('options.managed')}</span>}
        </span>
      </label>
      {list.error !== '' && <p class="notice hint">{errorText(list.error)}</p>}
      {isRemovable && !list.isLocked && (
        <button
          type="button"
          class="button small"
          aria-label={t('lists.remove', { list: title })}
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
  const { settings, locked } = useSettings();
  const outcome = useOutcome();
  const change = switcher(outcome, reload);
  const own = new Set(settings.lists.map(({ url }) => url));
  return (
    <div class="form">
      <p>{t('lists.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <p class="notice hint">{outcome.isBusy && t('lists.working')}</p>
      <OutcomeNotice shown={outcome.shown} />
      {lists?.length === 0 && <p class="quiet">{t('lists.none')}</p>}
      <ul class="cards">
        {lists?.map((list) => (
          <ListCard
            key={list.id}
            list={list}
            isRemovable={own.has(list.url) || !/^https?:/i.test(list.url)}
            onSwitch={(isOn) =>
              void change(() => attempt('lists/switch', { id: list.id, isOn }), t('lists.switched'))
            }
            onRemove={() => void change(() => attempt('lists/remove', { id: list.id }), t('lists.removed'))}
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

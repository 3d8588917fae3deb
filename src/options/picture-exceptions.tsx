import { exportExceptions, type PictureException } from '../core/media/exceptions';
import { attempt } from '../ui/attempt';
import { saveFile } from '../ui/save-file';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { useLoaded } from './use-loaded';
import { countText, whenText } from './when-text';

const shownAtOnce = 50;

function whatOf({ kind, score }: PictureException): string {
  return t(`marks.said.${kind}`, { score: countText(Math.round(score * 100)) });
}

/** What guardians said of single pictures on this computer: listed, taken back, saved as a file. */
export function PictureExceptions() {
  const { value: all = [], reload } = useLoaded(() => attempt('media/exceptions', {}));
  const outcome = useOutcome(reload);
  const forget = async (names: readonly string[]) => {
    await outcome.run(() => attempt('media/forget-exceptions', { names: [...names] }), t('marks.forgotten'));
    await reload();
  };
  return (
    <section class="marked" aria-labelledby="marked">
      <h2 id="marked">{t('marks.list')}</h2>
      <p>{t('marks.list-what')}</p>
      <OutcomeNotice shown={outcome.shown} />
      {all.length === 0 && <p class="quiet">{t('marks.none')}</p>}
      <ul>
        {all.slice(0, shownAtOnce).map((each) => (
          <li key={each.name} class="row">
            <span>
              {whenText(each.at)}: {whatOf(each)}
            </span>
            <button
              type="button"
              class="button small"
              aria-label={t('marks.forget-one', { when: whenText(each.at) })}
              onClick={() => void forget([each.name])}
            >
              {t('marks.forget')}
            </button>
          </li>
        ))}
      </ul>
      {all.length > shownAtOnce && (
        <p class="quiet">{t('marks.more', { count: all.length - shownAtOnce })}</p>
      )}
      {all.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => saveFile(exportExceptions(all), 'mam-xanh-pictures.json', 'application/json')}
          >
            {t('marks.export')}
          </button>
          <button type="button" class="button" onClick={() => void forget(all.map(({ name }) => name))}>
            {t('marks.forget-all')}
          </button>
        </div>
      )}
    </section>
  );
}

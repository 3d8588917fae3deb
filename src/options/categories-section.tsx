import { type Category, categories, isCategory, type Verdict, verdicts } from '../core/policy/categories';
import { verdictOf } from '../core/policy/matrix';
import { levelOf } from '../ui/level';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { type Settings, useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

/** The same differences with one category changed, or back at its default when `verdict` is undefined. */
function withVerdict(settings: Settings, category: Category, verdict: Verdict | undefined) {
  const entries = Object.entries(settings.categories).filter(
    ([name]) => name !== category && isCategory(name),
  );
  const isDefault = verdict === undefined || verdict === verdictOf(category, settings.profile);
  if (!isDefault) entries.push([category, verdict]);
  return Object.fromEntries(entries) as Settings['categories'];
}

interface RowProps {
  readonly category: Category;
  readonly settings: Settings;
  readonly isLocked: boolean;
  readonly onChoose: (verdict: Verdict | undefined) => void;
}

function Row({ category, settings, isLocked, onChoose }: RowProps) {
  const usual = verdictOf(category, settings.profile);
  const own = settings.categories[category];
  const name = t(`category.${category}`);
  return (
    <tr class={own === undefined ? '' : 'changed'}>
      <th scope="row">
        <details>
          <summary>{name}</summary>
          <p class="quiet">
            {t('categories.words')}: “{t(`why.${levelOf(settings.profile)}.${category}`)}”
          </p>
        </details>
      </th>
      <td>
        {category === 'illegal' ? (
          t('categories.fixed')
        ) : (
          <div class="verdict">
            <select
              aria-label={name}
              disabled={isLocked}
              value={own ?? usual}
              onChange={(event) =>
                onChoose(verdicts.find((verdict) => verdict === event.currentTarget.value))
              }
            >
              {verdicts.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {t(`verdict.${verdict}`)}
                </option>
              ))}
            </select>
            <span class="quiet">
              {own === undefined
                ? t('categories.as-default')
                : t('categories.default', { verdict: t(`verdict.${usual}`) })}
            </span>
            {own !== undefined && !isLocked && (
              <button
                type="button"
                class="button small"
                aria-label={t('categories.reset-of', { category: name })}
                onClick={() => onChoose(undefined)}
              >
                {t('categories.reset')}
              </button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

/** What happens on each kind of site, with the profile's own verdict in view. */
export function CategoriesSection() {
  const { settings, locked, savedText, write } = useSettings();
  const outcome = useOutcome();
  const isLocked = locked.includes('categories');
  const choose = (category: Category, verdict: Verdict | undefined) =>
    void outcome.run(
      () => write({ categories: withVerdict(settings, category, verdict) }),
      savedText(t('options.saved')),
    );
  return (
    <div class="form">
      <p>{t('categories.lead', { profile: t(`profile.${settings.profile}`) })}</p>
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      <div class="stick">
        <OutcomeNotice shown={outcome.shown} />
      </div>
      <WaitingChanges />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('categories.name')}</th>
            <th scope="col">{t('categories.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <Row
              key={category}
              category={category}
              settings={settings}
              isLocked={isLocked}
              onChoose={(verdict) => choose(category, verdict)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

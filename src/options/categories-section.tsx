import { useState } from 'preact/hooks';
import { categories, verdicts } from '../core/policy/categories';
import { t } from '../ui/translate';
import { KindRow } from './matrix/kind-row';
import { useVerdicts } from './matrix/use-verdicts';
import { OutcomeNotice } from './outcome';
import { useSettings } from './settings-context';
import { WaitingChanges } from './waiting-changes';

/** What happens on each kind of site: the age's verdict beside the guardian's own, which goes back with a click. */
export function CategoriesSection() {
  const { settings, locked, savedText, write } = useSettings();
  const { outcome, ownOf, choose, rest } = useVerdicts();
  const [isShort, shorten] = useState(false);
  const { profile } = settings;
  const isLocked = locked.includes('categories');
  const changed = categories.filter((category) => ownOf(category) !== undefined);
  const shown = isShort && changed.length > 0 ? changed : categories;
  const resetAll = () =>
    void outcome.run(() => write({ categories: {} }), savedText(t('matrix.reset-all-done')));
  return (
    <div class="form">
      <p>{t('matrix.lead', { profile: t(`profile.${profile}`) })}</p>
      {isLocked && <p class="quiet">{t('options.managed')}</p>}
      <div class="stick">
        <OutcomeNotice shown={outcome.shown} />
      </div>
      <WaitingChanges />
      <div class="row">
        <p role="status">
          {changed.length === 0
            ? t('matrix.unchanged')
            : t('matrix.changed', { count: changed.length, all: categories.length })}
        </p>
        {changed.length > 0 && (
          <label class="option">
            <input type="checkbox" checked={isShort} onChange={() => shorten(!isShort)} />
            <span>{t('matrix.only-changed')}</span>
          </label>
        )}
        {changed.length > 0 && !isLocked && (
          <button type="button" class="button small" onClick={resetAll}>
            {t('matrix.reset-all')}
          </button>
        )}
      </div>
      <table class="kinds">
        <thead>
          <tr>
            <th scope="col">{t('categories.name')}</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                {t(`verdict.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((category) => (
            <KindRow
              key={category}
              category={category}
              profile={profile}
              own={ownOf(category)}
              isLocked={isLocked}
              onChoose={(verdict, isAtOnce) => choose(category, verdict, isAtOnce)}
              onLeave={rest}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

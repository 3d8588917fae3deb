import { type Category, type Profile, type Verdict, verdicts } from '../../core/policy/categories';
import { verdictOf } from '../../core/policy/matrix';
import { levelOf } from '../../ui/level';
import { t } from '../../ui/translate';

interface CellProps {
  readonly category: Category;
  readonly verdict: Verdict;
  readonly usual: Verdict;
  readonly chosen: Verdict;
  readonly isLocked: boolean;
  /** `isAtOnce` when it was pointed at; the arrow keys pass others on their way. */
  readonly onChoose: (isAtOnce: boolean) => void;
}

function Cell({ category, verdict, usual, chosen, isLocked, onChoose }: CellProps) {
  const label = `kind-${category}-${verdict}`;
  const isUsual = verdict === usual;
  return (
    <td class={isUsual ? 'usual' : ''}>
      <label>
        <input
          type="radio"
          name={`kind-${category}`}
          value={verdict}
          aria-labelledby={`kind-${category} ${label}`}
          disabled={isLocked}
          checked={verdict === chosen}
          onClick={(event) => verdict !== chosen && onChoose(event.detail > 0)}
        />
        <span id={label} class="kind-verdict">
          <span class="kind-name">{t(`verdict.${verdict}`)}</span>
          {isUsual && <span class="kind-usual">{t('matrix.usual')}</span>}
        </span>
      </label>
    </td>
  );
}

interface RowProps {
  readonly category: Category;
  readonly profile: Profile;
  /** The child's own verdict; undefined: the profile's. */
  readonly own: Verdict | undefined;
  readonly isLocked: boolean;
  readonly onChoose: (verdict: Verdict | undefined, isAtOnce: boolean) => void;
  readonly onLeave: () => void;
}

/** One kind of site: what it is, what the age says, what the guardian chose. */
export function KindRow({ category, profile, own, isLocked, onChoose, onLeave }: RowProps) {
  const usual = verdictOf(category, profile);
  const name = t(`category.${category}`);
  return (
    <tr
      class={own === undefined ? '' : 'changed'}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) onLeave();
      }}
    >
      <th scope="row">
        <span id={`kind-${category}`}>{name}</span>
        <span class="option-what">{t(`kind.${category}`)}</span>
        <details>
          <summary>{t('categories.words')}</summary>
          <p class="quiet">“{t(`why.${levelOf(profile)}.${category}`)}”</p>
        </details>
        {own !== undefined && (
          <span class="kind-own">
            {t('matrix.own', { verdict: t(`verdict.${usual}`) })}
            {!isLocked && (
              <button
                type="button"
                class="button small"
                aria-label={t('categories.reset-of', { category: name })}
                onClick={() => onChoose(undefined, true)}
              >
                {t('categories.reset')}
              </button>
            )}
          </span>
        )}
      </th>
      {category === 'illegal' ? (
        <td colSpan={verdicts.length}>{t('categories.fixed')}</td>
      ) : (
        verdicts.map((verdict) => (
          <Cell
            key={verdict}
            category={category}
            verdict={verdict}
            usual={usual}
            chosen={own ?? usual}
            isLocked={isLocked}
            onChoose={(isAtOnce) => onChoose(verdict, isAtOnce)}
          />
        ))
      )}
    </tr>
  );
}

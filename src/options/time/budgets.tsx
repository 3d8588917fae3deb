import { useState } from 'preact/hooks';
import { parsePrefix } from '../../core/address/prefix';
import { verdictIn } from '../../core/policy/configuration';
import { budgetOf } from '../../core/policy/matrix';
import { hasDecree147, withDecree147 } from '../../core/time/presets';
import { type Budget, type BudgetSubject, budgetId, everyDay } from '../../core/time/rules';
import { budgetName } from '../../ui/time/budget-name';
import { t } from '../../ui/translate';
import { OutcomeNotice } from '../outcome';
import { useSettings } from '../settings-context';
import { BudgetRow } from './budget-row';
import { useTimeRules } from './use-time-rules';

/** What most families limit, with the minutes to begin with. */
const usual: readonly { readonly of: BudgetSubject; readonly minutes: number }[] = [
  { of: { kind: 'all' }, minutes: 120 },
  { of: { kind: 'category', category: 'games' }, minutes: 60 },
  { of: { kind: 'each', category: 'games' }, minutes: 30 },
  { of: { kind: 'category', category: 'video' }, minutes: 60 },
  { of: { kind: 'category', category: 'social' }, minutes: 45 },
];

/** Hostnames out of what somebody typed; undefined where a piece is none. */
function hostnamesIn(text: string): readonly string[] | undefined {
  const hostnames = new Set<string>();
  for (const piece of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const parsed = parsePrefix(piece);
    if (!parsed.ok || !parsed.prefix.hostname.includes('.')) return undefined;
    hostnames.add(parsed.prefix.hostname);
  }
  return hostnames.size === 0 || hostnames.size > 50 ? undefined : [...hostnames];
}

function AddSites({ onAdd, onFail }: { onAdd: (of: BudgetSubject) => Promise<boolean>; onFail: () => void }) {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const hostnames = hostnamesIn(text);
    if (hostnames === undefined) return onFail();
    const [first] = hostnames;
    const of: BudgetSubject =
      hostnames.length === 1
        ? { kind: 'site', hostname: first! }
        : { kind: 'group', name: name.trim().slice(0, 60) || first!, hostnames };
    if (await onAdd(of)) {
      setText('');
      setName('');
    }
  }
  return (
    <form class="form" onSubmit={(event) => void add(event)}>
      <div class="field">
        <label for="time-sites">{t('time.sites')}</label>
        <input
          id="time-sites"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {/[\s,;]\S/.test(text.trim()) && (
        <div class="field">
          <label for="time-group">{t('time.group')}</label>
          <input
            id="time-group"
            maxLength={60}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
      )}
      <button type="submit" class="button">
        {t('time.add-sites')}
      </button>
    </form>
  );
}

/** How many minutes a day, for what. */
export function Budgets() {
  const { settings } = useSettings();
  const { rules, isLocked, outcome, save } = useTimeRules();
  const set = (budgets: readonly Budget[]) => save({ budgets });
  const known = new Set(rules.budgets.map(({ of }) => budgetId(of)));
  const limitOf = (of: BudgetSubject) =>
    of.kind === 'category' && verdictIn(settings, of.category) === 'limit'
      ? budgetOf(of.category, settings.profile).minutes
      : undefined;
  const isClosed = (of: BudgetSubject) =>
    (of.kind === 'category' || of.kind === 'each') && verdictIn(settings, of.category) === 'block';
  const add = (of: BudgetSubject, minutes: number) =>
    known.has(budgetId(of))
      ? Promise.resolve(true)
      : set([...rules.budgets, { of, minutes: everyDay(minutes), isFirm: false }]);
  return (
    <section class="form" aria-labelledby="time-budgets">
      <h2 id="time-budgets">{t('time.budgets')}</h2>
      <p>{t('time.budgets.what')}</p>
      <div class="preset">
        <p>{t('time.decree')}</p>
        {hasDecree147(rules) ? (
          <p class="notice">{t('time.decree.on')}</p>
        ) : (
          <button
            type="button"
            class="button primary"
            disabled={isLocked}
            onClick={() => void save(withDecree147(rules))}
          >
            {t('time.decree.set')}
          </button>
        )}
      </div>
      {rules.budgets.map((budget) => (
        <BudgetRow
          key={budgetId(budget.of)}
          budget={budget}
          most={limitOf(budget.of)}
          isLocked={isLocked}
          onChange={(minutes) =>
            void set(rules.budgets.map((each) => (each === budget ? { ...each, minutes } : each)))
          }
          onRemove={() => void set(rules.budgets.filter((each) => each !== budget))}
        />
      ))}
      <div class="row">
        {usual
          .filter(({ of }) => !known.has(budgetId(of)) && !isClosed(of))
          .map(({ of, minutes }) => (
            <button
              key={budgetId(of)}
              type="button"
              class="button small"
              disabled={isLocked}
              onClick={() => void add(of, Math.min(minutes, limitOf(of) ?? minutes))}
            >
              {t('time.add', { name: budgetName(of) })}
            </button>
          ))}
      </div>
      {!isLocked && <AddSites onAdd={(of) => add(of, 60)} onFail={() => outcome.fail(t('time.bad-sites'))} />}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}

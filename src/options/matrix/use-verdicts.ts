import { useEffect, useRef, useState } from 'preact/hooks';
import { type Category, isCategory, type Verdict } from '../../core/policy/categories';
import { verdictOf } from '../../core/policy/matrix';
import { t } from '../../ui/translate';
import { type Outcome, useOutcome } from '../outcome';
import { type Settings, useSettings } from '../settings-context';

/** A choice made with the arrow keys passes others on its way: it is stored once it rests. */
const restMs = 600;

interface Draft {
  /** Undefined: back to the default. */
  readonly verdict: Verdict | undefined;
  readonly isDue: boolean;
}
type Drafts = ReadonlyMap<Category, Draft>;

export interface Verdicts {
  readonly outcome: Outcome;
  /** The child's own choice as shown: stored, or about to be. */
  readonly ownOf: (category: Category) => Verdict | undefined;
  readonly choose: (category: Category, verdict: Verdict | undefined, isAtOnce: boolean) => void;
  /** Stores what was chosen and only rested. */
  readonly rest: () => void;
}

/** The same differences with some categories changed; a choice that is the default needs no entry. */
function withDrafts({ categories, profile }: Settings, drafts: Drafts): Settings['categories'] {
  const entries = Object.entries(categories).filter(([name]) => isCategory(name) && !drafts.has(name));
  for (const [category, { verdict }] of drafts) {
    if (verdict !== undefined && verdict !== verdictOf(category, profile)) entries.push([category, verdict]);
  }
  return Object.fromEntries(entries) as Settings['categories'];
}

/** What happens on each kind of site, chosen one after the other and stored in turn. */
export function useVerdicts(): Verdicts {
  const { settings, savedText, write } = useSettings();
  const outcome = useOutcome();
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const due = new Map([...drafts].filter(([, { isDue }]) => isDue));
  useEffect(() => {
    if (due.size === 0 || outcome.isBusy) return;
    const change = () => write({ categories: withDrafts(settings, due) });
    void outcome.run(change, savedText(t('options.saved'))).then(() =>
      // What was chosen anew meanwhile stays to be stored.
      setDrafts((now) => new Map([...now].filter(([category, draft]) => due.get(category) !== draft))),
    );
  }, [drafts, outcome.isBusy]);
  const rest = () => {
    clearTimeout(timer.current);
    setDrafts((now) =>
      [...now.values()].every(({ isDue }) => isDue)
        ? now
        : new Map([...now].map(([category, draft]) => [category, { ...draft, isDue: true }])),
    );
  };
  const choose = (category: Category, verdict: Verdict | undefined, isDue: boolean) => {
    setDrafts((now) => new Map([...now, [category, { verdict, isDue }]]));
    clearTimeout(timer.current);
    if (!isDue) timer.current = setTimeout(rest, restMs);
  };
  const ownOf = (category: Category) => {
    const draft = drafts.get(category);
    if (draft === undefined) return settings.categories[category];
    return draft.verdict === verdictOf(category, settings.profile) ? undefined : draft.verdict;
  };
  return { outcome, ownOf, choose, rest };
}

import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';

/** The guardian's session: how often it was opened, whether it is open now, and what to call when the worker says that it has ended. */
export const SessionContext = createContext({ count: 0, isOpen: true, onLocked: () => {} });

type Shown = { readonly kind: 'none' | 'good' | 'trouble'; readonly text: string };
const nothing: Shown = { kind: 'none', text: '' };

export interface Outcome {
  readonly isBusy: boolean;
  /** Runs one change and says how it went; true when it went well. A second call while busy does nothing. */
  readonly run: (change: () => Promise<Attempt<unknown>>, good: string) => Promise<boolean>;
  readonly fail: (text: string) => void;
  readonly shown: Shown;
}

/** One place that says what became of a form's last change. */
export function useOutcome(): Outcome {
  const [isBusy, setBusy] = useState(false);
  const [shown, setShown] = useState<Shown>(nothing);
  const { onLocked } = useContext(SessionContext);
  async function run(change: () => Promise<Attempt<unknown>>, good: string): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    setShown(nothing);
    const result = await change();
    setBusy(false);
    if (result.ok) {
      setShown({ kind: 'good', text: good });
      return true;
    }
    setShown({ kind: 'trouble', text: explainFailure(result.reason, result.waitMs, result.words) });
    if (result.reason === 'locked') onLocked();
    return false;
  }
  return { isBusy, run, fail: (text) => setShown({ kind: 'trouble', text }), shown };
}

/** Says an outcome aloud and on the page: politely when it went well, at once when it did not. */
export function OutcomeNotice({ shown }: { shown: Shown }) {
  return (
    <>
      <p class="notice" role="status">
        {shown.kind === 'good' && shown.text}
      </p>
      <p class="notice trouble lines" role="alert">
        {shown.kind === 'trouble' && shown.text}
      </p>
    </>
  );
}

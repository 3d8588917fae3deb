import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { type Attempt, attempt } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';
import { AfterUndoContext } from './after-undo';

/** The guardian's session: how often it was opened, whether it is open now, and what to call when the worker says that it has ended. */
export const SessionContext = createContext({ count: 0, isOpen: true, onLocked: () => {} });

interface Shown {
  readonly kind: 'none' | 'good' | 'trouble';
  readonly text: string;
  /** Puts back what was just changed. */
  readonly undo?: () => Promise<void>;
}
const nothing: Shown = { kind: 'none', text: '' };

export interface Outcome {
  readonly isBusy: boolean;
  /** Runs one change and says how it went; true when it went well. A second call while busy does nothing. */
  readonly run: (change: () => Promise<Attempt<unknown>>, good: string) => Promise<boolean>;
  readonly fail: (text: string) => void;
  readonly shown: Shown;
}

function changeIn(reply: unknown): string | undefined {
  const { change } = (typeof reply === 'object' && reply !== null ? reply : {}) as { change?: unknown };
  return typeof change === 'string' && change !== '' ? change : undefined;
}

/**
 * One place that says what became of a form's last change, and offers to undo it. `reload` reads what the form
 * shows beside the settings once something was undone.
 */
export function useOutcome(reload?: () => Promise<void>): Outcome {
  const [isBusy, setBusy] = useState(false);
  const [shown, setShown] = useState<Shown>(nothing);
  const { onLocked } = useContext(SessionContext);
  const after = useContext(AfterUndoContext);
  async function say(change: () => Promise<Attempt<unknown>>, good: string): Promise<Attempt<unknown>> {
    setBusy(true);
    setShown(nothing);
    const result = await change();
    setBusy(false);
    if (result.ok) setShown({ kind: 'good', text: good });
    else {
      setShown({ kind: 'trouble', text: explainFailure(result.reason, result.waitMs, result.words) });
      if (result.reason === 'locked') onLocked();
    }
    return result;
  }
  async function undo(id: string): Promise<void> {
    await say(() => attempt('history/undo', { id }), after?.text() ?? '');
    await Promise.all([after?.reload(), reload?.()]);
  }
  async function run(change: () => Promise<Attempt<unknown>>, good: string): Promise<boolean> {
    if (isBusy) return false;
    const result = await say(change, good);
    const id = result.ok && after !== undefined ? changeIn(result.reply) : undefined;
    if (id !== undefined) setShown({ kind: 'good', text: good, undo: () => undo(id) });
    return result.ok;
  }
  return { isBusy, run, fail: (text) => setShown({ kind: 'trouble', text }), shown };
}

/** Says an outcome aloud and on the page: politely when it went well, at once when it did not. */
export function OutcomeNotice({ shown }: { shown: Shown }) {
  return (
    <div class="outcome">
      <p class="notice" role="status" tabIndex={-1}>
        {shown.kind === 'good' && shown.text}
      </p>
      {shown.undo !== undefined && (
        <button
          type="button"
          class="button small"
          onClick={(event) => {
            // The button goes; who came by keyboard stays where the answer is read.
            const said = event.currentTarget.parentElement?.querySelector<HTMLElement>('[role=status]');
            void shown.undo?.().then(() => said?.focus());
          }}
        >
          {t('history.undo')}
        </button>
      )}
      <p class="notice trouble lines" role="alert">
        {shown.kind === 'trouble' && shown.text}
      </p>
    </div>
  );
}

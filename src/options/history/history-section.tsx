import { useState } from 'preact/hooks';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { useSettings } from '../settings-context';
import { useLoaded } from '../use-loaded';
import { WaitingChanges } from '../waiting-changes';
import { whenText } from '../when-text';
import { type Entry, namesOf, partText } from './part-text';

/** As many as are looked at in one go; a press shows as many more. */
const shownAtOnce = 20;

interface CardProps {
  readonly entry: Entry;
  readonly lines: readonly string[];
  /** Who did it, where there are two guardians. */
  readonly by: string;
  readonly onUndo: () => void;
}

function Card({ entry, lines, by, onUndo }: CardProps) {
  const when = whenText(entry.at);
  const isFileGone = entry.parts.some((part) => part.kind === 'file-list' && !part.isAdded);
  const more = entry.partCount - entry.parts.length;
  return (
    <li class="list-card">
      <p class="option-what">
        <time dateTime={new Date(entry.at).toISOString()}>
          {by === '' ? when : t('history.by', { when, name: by })}
        </time>
      </p>
      <ul class="changes">
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
        {more > 0 && <li>{t('history.more', { count: more })}</li>}
      </ul>
      {entry.undoes !== undefined && <p class="option-what">{t('history.is-undoing')}</p>}
      {entry.waits && <p class="option-what">{t('history.waited')}</p>}
      {entry.isUndone && <p class="option-what">{t('history.is-undone')}</p>}
      {entry.isCut && <p class="option-what">{t('history.cut')}</p>}
      {isFileGone && <p class="option-what">{t('history.file-gone')}</p>}
      {entry.canUndo && (
        <button
          type="button"
          class="button small"
          aria-label={t('history.undo-one', { change: lines[0] ?? '', when })}
          onClick={onUndo}
        >
          {t('history.undo')}
        </button>
      )}
    </li>
  );
}

/** Every change of a guardian, newest first, each undone with one press. */
export function HistorySection({ refresh }: { refresh: () => Promise<void> }) {
  const { settings, savedText, reload: reloadSettings } = useSettings();
  const { value: entries = [], trouble, reload } = useLoaded(() => attempt('history/read', {}));
  const { value: people } = useLoaded(() => attempt('guard/people', {}));
  const [shown, show] = useState(shownAtOnce);
  const outcome = useOutcome(reload);
  const names = namesOf(entries, settings.children);
  async function undo(id: string): Promise<void> {
    const good = savedText(t('history.undone'));
    await outcome.run(() => attempt('history/undo', { id }), good);
    await Promise.all([reload(), reloadSettings(), refresh()]);
  }
  const byName = ({ by }: Entry): string => {
    if (people?.second === undefined || by === undefined) return '';
    return people[by]?.name || t(`history.${by}`);
  };
  return (
    <div class="form">
      <p>{t('history.lead')}</p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <div class="stick">
        <OutcomeNotice shown={outcome.shown} />
      </div>
      <WaitingChanges />
      {entries.length === 0 && trouble === '' && <p class="quiet">{t('history.none')}</p>}
      <ol class="cards">
        {entries.slice(0, shown).map((entry) => (
          <Card
            key={entry.id}
            entry={entry}
            lines={entry.parts.map((part) => partText(part, names, settings))}
            by={byName(entry)}
            onUndo={() => void undo(entry.id)}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" class="button" onClick={() => show(shown + shownAtOnce)}>
          {t('history.earlier')}
        </button>
      )}
    </div>
  );
}

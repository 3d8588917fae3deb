import talksFile from '../../content/help/talks.json';
import type { TalkCard } from '../core/help/help-content';
import { language, t } from '../ui/translate';

/** The file is held to its schema by a test, so it is not parsed again in the page. */
const talks: readonly TalkCard[] = talksFile;
const parts = ['open', 'listen', 'avoid'] as const;

/** For a grown-up who reads along: how to begin, how to go on, what to leave. Folded, so that it is not in a child's way. */
export function TalkPanel({ situation, level }: { situation: string; level: 'young' | 'teen' }) {
  const card = talks.find((each) => each.situation === situation);
  if (card === undefined) return null;
  const words = card[language()][level];
  return (
    <details class="card">
      <summary>{t('help-page.talk')}</summary>
      {parts.map((part) => (
        <p key={part}>
          <strong>{t(`help-page.talk.${part}`)}:</strong> {words[part]}
        </p>
      ))}
    </details>
  );
}

import { attempt } from '../../ui/attempt';
import { saveFile } from '../../ui/save-file';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import type { Span } from './report-section';

const formats = ['csv', 'days-csv', 'json'] as const;
type Format = (typeof formats)[number];
const files: Record<Format, { readonly end: string; readonly type: string }> = {
  csv: { end: 'events.csv', type: 'text/csv' },
  'days-csv': { end: 'days.csv', type: 'text/csv' },
  json: { end: 'all.json', type: 'application/json' },
};

/** The span's events and days as files, or on paper. */
export function JournalExport({ span }: { span: Span }) {
  const outcome = useOutcome();
  const save = (format: Format) =>
    void outcome.run(async () => {
      const answer = await attempt('journal/export', { format, days: span });
      if (!answer.ok) return answer;
      if (answer.reply === null) return { ok: false, reason: 'journal-locked', waitMs: 0 };
      const { end, type } = files[format];
      saveFile(answer.reply, `mam-xanh-${span}-${end}`, type);
      return answer;
    }, t('journal.exported'));
  return (
    <section class="form no-print" aria-labelledby="export">
      <h2 id="export">{t('journal.export')}</h2>
      <div class="row">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            class="button small"
            aria-disabled={outcome.isBusy}
            onClick={() => save(format)}
          >
            {t(`journal.export.${format}`)}
          </button>
        ))}
        <button type="button" class="button small" onClick={() => window.print()}>
          {t('journal.print')}
        </button>
      </div>
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}

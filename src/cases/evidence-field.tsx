import { longestExcerpt } from '../core/cases/case';
import { t } from '../ui/translate';

interface EvidenceFieldProps {
  /** What the page said, where it could be read. */
  readonly seen: string | undefined;
  readonly value: string;
  readonly onChange: (excerpt: string) => void;
}

/** Words as evidence, never pictures, and why. */
export function EvidenceField({ seen, value, onChange }: EvidenceFieldProps) {
  return (
    <details open={value !== ''}>
      <summary>{t('cases.evidence')}</summary>
      <div class="field">
        <label for="excerpt">{t('cases.evidence.how')}</label>
        <textarea
          id="excerpt"
          rows={3}
          maxLength={longestExcerpt}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {seen !== undefined && value === '' && (
          <button type="button" class="button small" onClick={() => onChange(seen)}>
            {t('cases.evidence.use')}
          </button>
        )}
        <p class="notice">{t('cases.no-pictures')}</p>
      </div>
    </details>
  );
}

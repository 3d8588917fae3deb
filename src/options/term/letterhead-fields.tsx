import type { Letterhead } from '../../core/term/letterhead';
import { t } from '../../ui/translate';

const lines = ['superior', 'agency', 'symbol', 'place', 'office', 'signer'] as const;

interface LetterheadFieldsProps {
  readonly letterhead: Letterhead;
  readonly onChange: (letterhead: Letterhead) => void;
}

/** The frame of the document; nothing here must be filled in. */
export function LetterheadFields({ letterhead, onChange }: LetterheadFieldsProps) {
  return (
    <details class="data">
      <summary>{t('term.letterhead')}</summary>
      <div class="form">
        <p class="quiet">{t('term.empty-lines')}</p>
        {lines.map((line) => (
          <div key={line} class="field">
            <label for={`term-${line}`}>{t(`term.${line}`)}</label>
            <input
              id={`term-${line}`}
              maxLength={200}
              value={letterhead[line]}
              onInput={(event) => onChange({ ...letterhead, [line]: event.currentTarget.value })}
            />
          </div>
        ))}
        <div class="field">
          <label for="term-recipients">{t('term.recipients')}</label>
          <textarea
            id="term-recipients"
            rows={3}
            maxLength={4000}
            value={letterhead.recipients.join('\n')}
            onInput={(event) =>
              onChange({ ...letterhead, recipients: event.currentTarget.value.split('\n') })
            }
          />
        </div>
      </div>
    </details>
  );
}

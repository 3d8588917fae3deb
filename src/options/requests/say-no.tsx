import { useEffect, useRef, useState } from 'preact/hooks';
import { longestAnswer } from '../../core/policy/ask';
import { t } from '../../ui/translate';

const suggestions = ['homework', 'together', 'later', 'age'] as const;

/** A no is easier to take with a reason: a few kind ones to begin with, or the guardian's own words. */
export function SayNo({ isBusy, onSay }: { isBusy: boolean; onSay: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSay(reason.trim());
      }}
    >
      <label class="spaced">
        {t('requests.no.reason')}
        <textarea
          ref={field}
          rows={2}
          maxLength={longestAnswer}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        {suggestions.map((each) => (
          <button key={each} type="button" class="link" onClick={() => setReason(t(`requests.no.${each}`))}>
            {t(`requests.no.${each}`)}
          </button>
        ))}
      </div>
      <div class="row">
        <button type="submit" class="button small primary" aria-disabled={isBusy}>
          {t('requests.no.say')}
        </button>
      </div>
    </form>
  );
}

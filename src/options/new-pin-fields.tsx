import { t } from '../ui/translate';

export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

/** As the message's schema allows. */
export const longestPin = 128;

/** A PIN typed twice; what it is worth is the worker's to judge. */
export function NewPinFields({ value, onChange }: { value: NewPin; onChange: (value: NewPin) => void }) {
  return (
    <>
      <div class="field">
        <label for="new-pin">{t('pin.new')}</label>
        <input
          id="new-pin"
          type="password"
          autocomplete="new-password"
          minLength={4}
          maxLength={longestPin}
          required
          value={value.pin}
          onInput={(event) => onChange({ ...value, pin: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="new-pin-again">{t('pin.again')}</label>
        <input
          id="new-pin-again"
          type="password"
          autocomplete="new-password"
          maxLength={longestPin}
          required
          value={value.again}
          onInput={(event) => onChange({ ...value, again: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import {
  addressFields,
  type BadLine,
  largestAddressFile,
  readAddressFile,
  toAddressFile,
} from '../../core/policy/address-file';
import { saveFile } from '../../ui/save-file';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { useSettings } from '../settings-context';
import { countText } from '../when-text';
import { BadLines } from './bad-lines';
import { useAddresses } from './use-addresses';

/** Both lists as a file, and back: to another computer, or for another family. */
export function AddressFile() {
  const { locked, savedText } = useSettings();
  const { settings, notes, add } = useAddresses();
  const [bad, setBad] = useState<readonly BadLine[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const outcome = useOutcome();
  const isLocked = addressFields.some((field) => locked.includes(field));

  async function take(event: Event): Promise<void> {
    event.preventDefault();
    setBad([]);
    const picked = file.current?.files?.[0];
    if (picked === undefined) return outcome.fail(t('lists.no-file'));
    if (picked.size > largestAddressFile) return outcome.fail(t('addresses.too-large'));
    const { allowed, blocked, bad: notRead } = readAddressFile(await picked.text(), settings);
    setBad(notRead);
    const counts = { opened: countText(allowed.length), shut: countText(blocked.length) };
    if (allowed.length + blocked.length === 0) {
      if (notRead.length === 0) outcome.fail(t('addresses.file-nothing'));
      return;
    }
    const good = savedText(t('addresses.file-read', counts));
    if ((await outcome.run(() => add({ allowed, blocked }), good)) && file.current) file.current.value = '';
  }

  return (
    <section class="form" aria-labelledby="address-file-title">
      <h2 id="address-file-title">{t('addresses.file')}</h2>
      <p>{t('addresses.file.what', { opened: '[allowed]', shut: '[blocked]' })}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => saveFile(toAddressFile(settings, notes), 'mam-xanh-addresses.txt', 'text/plain')}
        >
          {t('addresses.file-save')}
        </button>
      </div>
      {!isLocked && (
        <form class="form" onSubmit={(event) => void take(event)}>
          <div class="field">
            <label for="address-file">{t('addresses.file-choose')}</label>
            <input id="address-file" ref={file} type="file" accept=".txt,text/plain" />
          </div>
          <BadLines bad={bad} lead={t('addresses.file-left', { count: countText(bad.length) })} />
          <button type="submit" class="button" aria-disabled={outcome.isBusy}>
            {t('addresses.file-take')}
          </button>
        </form>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}

import { writeCounts } from '../../core/counts/counts-file';
import type { ReplyOf } from '../../ui/attempt';
import { saveFile } from '../../ui/save-file';
import { t } from '../../ui/translate';
import { countText } from '../when-text';

/** This computer's own counts: as a file, and whether they are sent anywhere. */
export function ThisComputer({ counted: { machine, sending } }: { counted: ReplyOf<'counts/read'> }) {
  const short = machine.id.slice(0, 6);
  const save = () => saveFile(writeCounts([machine]), `mam-xanh-counts-${short}.json`, 'application/json');
  return (
    <section class="form" aria-labelledby="this-computer">
      <h2 id="this-computer">{t('term.this')}</h2>
      {machine.months.length === 0 ? (
        <p>{t('term.this.none')}</p>
      ) : (
        <>
          <p>{t('term.this.what', { id: short })}</p>
          <div class="row">
            <button type="button" class="button" onClick={save}>
              {t('term.this.file')}
            </button>
          </div>
        </>
      )}
      {sending !== undefined && (
        <p class="quiet">
          {t('term.sent', { host: sending.host })}{' '}
          {sending.waiting > 0 && t('term.sent.waiting', { count: countText(sending.waiting) })}{' '}
          {sending.error !== '' && t('term.sent.error', { reason: sending.error })}
        </p>
      )}
    </section>
  );
}

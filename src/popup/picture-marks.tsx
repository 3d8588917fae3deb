import { useState } from 'preact/hooks';
import { type PictureMark, pictureMarks } from '../core/media/marks';
import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';

/** For a guardian at the child's side: shows or marks one picture of the page in front. The worker checks the PIN. */
export function PictureMarks({ isUnlocked: wasUnlocked }: { isUnlocked: boolean }) {
  const [isUnlocked, setUnlocked] = useState(wasUnlocked);
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  async function unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy || pin === '') return;
    setBusy(true);
    setSaid('');
    setPin('');
    const answer = await attempt('guard/unlock', { pin });
    setBusy(false);
    setUnlocked(answer.ok);
    if (answer.ok) return;
    const minutes = Math.ceil(answer.waitMs / 60_000);
    setSaid(minutes > 0 ? t('here.locked-out', { minutes }) : t('here.wrong'));
  }
  async function arm(mark: PictureMark): Promise<void> {
    const answer = await attempt('media/arm', { mark });
    if (answer.ok) {
      window.close();
      return;
    }
    setUnlocked(answer.reason !== 'locked' && isUnlocked);
    setSaid(t('here.not-now'));
  }
  return (
    <details class="marks">
      <summary>{t('marks.title')}</summary>
      <p class="quiet">{t('marks.what')}</p>
      {isUnlocked ? (
        <div class="actions">
          {pictureMarks.map((mark) => (
            <button key={mark} type="button" class="button small" onClick={() => void arm(mark)}>
              {t(`marks.${mark}`)}
            </button>
          ))}
        </div>
      ) : (
        <form onSubmit={(event) => void unlock(event)}>
          <label for="marks-pin">{t('here.pin')}</label>
          <input
            id="marks-pin"
            type="password"
            autocomplete="off"
            maxLength={128}
            value={pin}
            onInput={(event) => setPin(event.currentTarget.value)}
          />
          <button type="submit" class="button small" aria-disabled={isBusy}>
            {t('marks.unlock')}
          </button>
        </form>
      )}
      <p class="notice trouble" role="alert">
        {said}
      </p>
    </details>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../../ui/attempt';
import { minutesText } from '../../ui/time/budget-name';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';

const toleranceMs = 120_000;

/** Tells when the computer's clock or zone is not believed, and lets the guardian say that it is right. */
export function ClockNotice() {
  const [clock, setClock] = useState<ReplyOf<'time/clock'>>();
  const outcome = useOutcome();
  const read = async () => {
    const answer = await attempt('time/clock', {});
    if (answer.ok) setClock(answer.reply);
  };
  useEffect(() => void read(), []);
  const isOff = clock !== undefined && Math.abs(clock.differenceMs) > toleranceMs;
  const isElsewhere = clock !== undefined && clock.zone !== clock.deviceZone;
  const trust = async () => {
    if (await outcome.run(() => attempt('time/trust-clock', {}), t('time.clock.trusted'))) await read();
  };
  return (
    <>
      {(isOff || isElsewhere) && (
        <div class="notice hint">
          {isOff && (
            <p>
              {t(clock.differenceMs > 0 ? 'time.clock.behind' : 'time.clock.ahead', {
                by: minutesText(Math.abs(clock.differenceMs) / 60_000),
              })}
            </p>
          )}
          {isElsewhere && <p>{t('time.clock.zone', { zone: clock.zone, deviceZone: clock.deviceZone })}</p>}
          <button type="button" class="button small" onClick={() => void trust()}>
            {t('time.clock.trust')}
          </button>
        </div>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </>
  );
}

import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';
import { countText, whenText } from '../when-text';

/**
 * The visit before this one. Nothing in the browser can tell that the whole profile was put back; a guardian who
 * was here later than this says can.
 */
export function LastVisit() {
  const { value: people } = useLoaded(() => attempt('guard/people', {}));
  const before = people?.visits[1];
  if (people === undefined || before === undefined) return null;
  return (
    <p class="quiet" id="last-visit">
      {t('report.last-visit', { when: whenText(before.at), count: countText(people.visitCount) })}
    </p>
  );
}

import type { BadLine } from '../../core/policy/address-file';
import { explainFailure } from '../../ui/explain-failure';
import { shortenMiddle } from '../../ui/shorten';
import { t } from '../../ui/translate';
import { countText } from '../when-text';

/** More than these are counted, not listed: a page of thousands of lines helps nobody. */
const mostExplained = 20;

/** The lines that were not understood, each with its number and what to do about it. */
export function BadLines({ bad, lead }: { bad: readonly BadLine[]; lead: string }) {
  if (bad.length === 0) return null;
  return (
    <div class="notice hint" role="alert">
      <p>{lead}</p>
      <ul class="changes">
        {bad.slice(0, mostExplained).map(({ line, text, reason }) => (
          <li key={line}>
            <bdi>
              {t('addresses.bad-line', {
                line,
                text: shortenMiddle(text),
                reason: explainFailure(reason),
              })}
            </bdi>
          </li>
        ))}
        {bad.length > mostExplained && (
          <li>{t('history.more', { count: countText(bad.length - mostExplained) })}</li>
        )}
      </ul>
    </div>
  );
}

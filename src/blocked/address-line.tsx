import { shortenMiddle } from '../ui/shorten';
import { t } from '../ui/translate';

/** The stopped address as text: never a link, and kept left-to-right so that it cannot reorder itself. */
export function AddressLine({ address }: { address: string }) {
  if (address === '') return null;
  const short = shortenMiddle(address);
  return (
    <div class="address">
      <p class="quiet">{t('blocked.address')}</p>
      <p>
        <bdi dir="ltr" class="address-text">
          {short}
        </bdi>
      </p>
      {short !== address && (
        <details>
          <summary>{t('blocked.address.whole')}</summary>
          <p>
            <bdi dir="ltr" class="address-text">
              {address}
            </bdi>
          </p>
        </details>
      )}
    </div>
  );
}

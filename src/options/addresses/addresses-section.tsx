import { t } from '../../ui/translate';
import { WaitingChanges } from '../waiting-changes';
import { AddressFile } from './address-file';
import { AddressList } from './address-list';

/** The family's own addresses: always open, always closed. */
export function AddressesSection() {
  return (
    <div class="form">
      <p>{t('addresses.lead')}</p>
      <WaitingChanges />
      <AddressList field="allowed" />
      <AddressList field="blocked" />
      <AddressFile />
    </div>
  );
}

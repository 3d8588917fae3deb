import './sprout.css';
import { t } from './translate';

/** The sign of Mầm Xanh: two leaves, and the name. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="30 0 140 100" aria-hidden="true" focusable="false">
        <path class="sprout-line" d="M100 98 C100 78 99 64 100 48" stroke-width="9" />
        <path class="sprout-leaf dark" d="M100 54 C86 16 52 10 32 22 C38 54 74 70 100 54Z" />
        <path class="sprout-leaf" d="M100 54 C110 10 146 -2 168 12 C162 52 128 70 100 54Z" />
      </svg>
      {t('brand.name')}
    </span>
  );
}

import { codeAlphabet } from '../core/guard/code-text';
import { t } from './translate';

/** How each letter of a code is said, so that none is taken for another on the telephone. */
export function spelling(code: string): string {
  const words = t('code.spelling').split(' ');
  return [...code].map((letter) => `${letter} – ${words[codeAlphabet.indexOf(letter)] ?? letter}`).join(', ');
}

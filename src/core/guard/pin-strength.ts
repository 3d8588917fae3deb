/**
 * Whether a PIN or passphrase resists the first guesses of somebody who knows the family. Four digits give
 * 10,000 choices, which the lock-out protects; these are the ones that fall within the first few tries.
 */
export function isWeakPin(pin: string): boolean {
  if (pin.length < 4 || pin.length > 64) return true;
  if (/^(.)\1+$/.test(pin) || /^(..)\1+$/.test(pin)) return true;
  if (isRun(pin)) return true;
  if (/^(19[3-9]\d|20[0-4]\d)$/.test(pin)) return true;
  return commonPins.has(pin.toLowerCase());
}

/** 1234, 9876, abcd. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((letter, at) => letter.charCodeAt(0) - pin.charCodeAt(at));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** The most frequent choices in published PIN and password studies, and their Vietnamese kin. */
const commonPins = new Set(
  `1212 1313 1122 1357 2468 2580 0852 1470 3690 1590 7410 6969 1004 0911 1123 5683 0007 8386 6868 6886 3979 7979
  123123 112233 121212 123321 654321 159753 147258 789456 131313 456456 147852 963852 123654 456123 102030
  password matkhau mat-khau qwerty qwertyuiop asdfgh iloveyou anhyeuem emyeuanh conyeume giadinh admin vietnam`.split(
    /\s+/,
  ),
);

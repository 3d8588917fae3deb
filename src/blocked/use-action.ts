import { useState } from 'preact/hooks';
import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';

/** Opens the address the worker answers with; anything but the web stays closed. */
export function openAddress(url: string): boolean {
  if (!/^https?:\/\//i.test(url)) return false;
  location.replace(url);
  return true;
}

/** Going on or starting a slice of time: asks the worker once and opens what it allows, or says why not. */
export function useAction(name: 'blocked/continue' | 'blocked/start') {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  async function run(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setTrouble('');
    const answer = await attempt(name, {});
    if (answer.ok && openAddress(answer.reply.url)) return;
    setBusy(false);
    const isLate = !answer.ok && (answer.reason === 'not-now' || answer.reason === 'time-up');
    setTrouble(t(isLate ? 'blocked.action.not-now' : 'blocked.action.failed'));
  }
  return { isBusy, trouble, run };
}

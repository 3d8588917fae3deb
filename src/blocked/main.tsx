import '../ui/tokens.css';
import '../ui/base.css';
import './blocked.css';
import './help-card.css';
import { render } from 'preact';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { BlockedPage, startPageOf } from './blocked-page';
import { describe } from './describe';
import { continueGoingBack } from './go-back';
import { needOfCard } from './help-card';
import { rememberSpokenTo, spokenTo } from './spoken-to';
import { firstGuess, type Stopped } from './stopped';
import { blockedTexts } from './texts';

function show(stopped: Stopped): void {
  const { verdict } = stopped.judgement;
  setLanguage(stopped.language);
  const need = needOfCard(stopped);
  const title =
    need === undefined
      ? t(`blocked.title.${verdict === 'allow' ? 'block' : verdict}`)
      : t(`card.${need}.title`);
  document.title = `${title} – ${t('brand.name')}`;
  render(<BlockedPage stopped={stopped} />, document.getElementById('page')!);
}

/** So long may the worker take before the page is shown without it; shorter than anybody notices. */
const patienceMs = 60;

async function start(): Promise<void> {
  provideTexts(...blockedTexts);
  const guess = firstGuess(location.search, spokenTo());
  continueGoingBack(startPageOf(guess));
  const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const answer = describe(pause);
  await Promise.race([answer, pause(patienceMs)]);
  // An answer that is there already wins; otherwise the guess is shown until it comes.
  show((await Promise.race([answer, undefined])) ?? guess);
  const known = await answer;
  if (known === undefined) return;
  show(known);
  rememberSpokenTo(known);
}

void start();

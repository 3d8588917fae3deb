import '../ui/tokens.css';
import '../ui/base.css';
import './blocked.css';
import { render } from 'preact';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { BlockedPage, startPageOf } from './blocked-page';
import { describe } from './describe';
import { continueGoingBack } from './go-back';
import { firstGuess, type Stopped } from './stopped';
import { blockedTexts } from './texts';

function show(stopped: Stopped): void {
  const { verdict } = stopped.judgement;
  setLanguage(stopped.language);
  document.title = `${t(`blocked.title.${verdict === 'allow' ? 'block' : verdict}`)} – ${t('brand.name')}`;
  render(<BlockedPage stopped={stopped} />, document.getElementById('page')!);
}

async function start(): Promise<void> {
  provideTexts(...blockedTexts);
  const guess = firstGuess(location.search);
  continueGoingBack(startPageOf(guess));
  show(guess);
  const known = await describe((ms) => new Promise((done) => setTimeout(done, ms)));
  if (known !== undefined) show(known);
}

void start();

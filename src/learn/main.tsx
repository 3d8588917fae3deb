import '../ui/tokens.css';
import '../ui/base.css';
import './learn.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { learn as learnEn } from '../ui/texts/en/learn';
import { common as commonVi } from '../ui/texts/vi/common';
import { learn as learnVi } from '../ui/texts/vi/learn';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { LearnPage } from './learn-page';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: learnVi, en: learnEn });
  const answer = await attempt('help/read', {});
  setLanguage(answer.ok ? answer.reply.language : 'vi');
  const profile = answer.ok ? answer.reply.profile : '7-11';
  document.title = `${t('learn.title')} – ${t('brand.name')}`;
  render(<LearnPage age={profile === 'adult' ? '7-11' : profile} />, document.getElementById('page')!);
}

void start();

import '../ui/tokens.css';
import '../ui/base.css';
import './help.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { helpPage as helpPageEn } from '../ui/texts/en/help-page';
import { common as commonVi } from '../ui/texts/vi/common';
import { helpPage as helpPageVi } from '../ui/texts/vi/help-page';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { HelpPage } from './help-page';
import { watchLeaving } from './leave';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: helpPageVi, en: helpPageEn });
  watchLeaving();
  const answer = await attempt('help/read', {});
  const helped = answer.ok
    ? answer.reply
    : { profile: '7-11' as const, language: 'vi' as const, schoolName: '', contacts: [] };
  setLanguage(helped.language);
  document.title = `${t('help-page.title')} – ${t('brand.name')}`;
  render(<HelpPage helped={helped} />, document.getElementById('page')!);
}

void start();

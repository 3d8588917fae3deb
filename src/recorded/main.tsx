import '../ui/tokens.css';
import '../ui/base.css';
import './recorded.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { recorded as recordedEn } from '../ui/texts/en/recorded';
import { common as commonVi } from '../ui/texts/vi/common';
import { recorded as recordedVi } from '../ui/texts/vi/recorded';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { RecordedPage } from './recorded-page';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: recordedVi, en: recordedEn });
  const answer = await attempt('recorded/read', {});
  setLanguage(answer.ok ? answer.reply.language : 'vi');
  document.title = `${t('recorded.title')} – ${t('brand.name')}`;
  render(<RecordedPage recorded={answer.ok ? answer.reply : undefined} />, document.getElementById('page')!);
}

void start();

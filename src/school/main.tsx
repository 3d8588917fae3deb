import '../ui/tokens.css';
import '../ui/base.css';
import './school.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { kit as kitEn } from '../ui/texts/en/kit';
import { common as commonVi } from '../ui/texts/vi/common';
import { kit as kitVi } from '../ui/texts/vi/kit';
import { provideTexts } from '../ui/translate';
import { SchoolPage } from './school-page';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: kitVi, en: kitEn });
  const answer = await attempt('status/read', {});
  const language = answer.ok ? answer.reply.language : 'vi';
  render(<SchoolPage language={language} />, document.getElementById('page')!);
}

void start();

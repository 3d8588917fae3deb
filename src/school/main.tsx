import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/checks.css';
import './school.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { checks as checksEn } from '../ui/texts/en/checks';
import { classMaker as makerEn } from '../ui/texts/en/class-maker';
import { common as commonEn } from '../ui/texts/en/common';
import { kit as kitEn } from '../ui/texts/en/kit';
import { schoolCheck as schoolCheckEn } from '../ui/texts/en/school-check';
import { checks as checksVi } from '../ui/texts/vi/checks';
import { classMaker as makerVi } from '../ui/texts/vi/class-maker';
import { common as commonVi } from '../ui/texts/vi/common';
import { kit as kitVi } from '../ui/texts/vi/kit';
import { schoolCheck as schoolCheckVi } from '../ui/texts/vi/school-check';
import { provideTexts } from '../ui/translate';
import { SchoolPage } from './school-page';

async function start(): Promise<void> {
  provideTexts(
    { vi: commonVi, en: commonEn },
    { vi: kitVi, en: kitEn },
    { vi: makerVi, en: makerEn },
    { vi: checksVi, en: checksEn },
    { vi: schoolCheckVi, en: schoolCheckEn },
  );
  const answer = await attempt('status/read', {});
  const language = answer.ok ? answer.reply.language : 'vi';
  render(<SchoolPage language={language} />, document.getElementById('page')!);
}

void start();

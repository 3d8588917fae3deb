import '../ui/tokens.css';
import '../ui/base.css';
import './cases.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { cases as casesEn } from '../ui/texts/en/cases';
import { common as commonEn } from '../ui/texts/en/common';
import { cases as casesVi } from '../ui/texts/vi/cases';
import { common as commonVi } from '../ui/texts/vi/common';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { type About, CasesPage } from './cases-page';

/** Should the worker not answer, a report can still be written, copied and printed. */
const unknown: About = { profile: '7-11', language: 'vi', school: '', address: '', isStopped: false };

/** The tab the popup names; absent: this one. */
function tabNamed(): { tab?: number } {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isSafeInteger(tab) && tab >= 0 ? { tab } : {};
}

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: casesVi, en: casesEn });
  const answer = await attempt('cases/about', tabNamed());
  const about = answer.ok ? answer.reply : unknown;
  setLanguage(about.language);
  document.title = `${t('cases.title')} – ${t('brand.name')}`;
  render(<CasesPage about={about} />, document.getElementById('page')!);
}

void start();

import '../ui/tokens.css';
import '../ui/base.css';
import './time-page.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { categories as categoriesEn } from '../ui/texts/en/categories';
import { common as commonEn } from '../ui/texts/en/common';
import { today as todayEn } from '../ui/texts/en/today';
import { categories as categoriesVi } from '../ui/texts/vi/categories';
import { common as commonVi } from '../ui/texts/vi/common';
import { today as todayVi } from '../ui/texts/vi/today';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { TimePage } from './time-page';

/** A page that stands open follows the time. */
const refreshMs = 60_000;

async function show(): Promise<void> {
  const answer = await attempt('time/left', {});
  const left = answer.ok ? answer.reply : undefined;
  setLanguage(left?.language ?? 'vi');
  document.title = `${t('today.title')} – ${t('brand.name')}`;
  render(<TimePage left={left} />, document.getElementById('page')!);
}

provideTexts(
  { vi: commonVi, en: commonEn },
  { vi: categoriesVi, en: categoriesEn },
  { vi: todayVi, en: todayEn },
);
void show();
setInterval(() => {
  if (document.visibilityState === 'visible') void show();
}, refreshMs);

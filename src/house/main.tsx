import '../ui/tokens.css';
import '../ui/base.css';
import './house.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { common as commonEn } from '../ui/texts/en/common';
import { house as houseEn } from '../ui/texts/en/house';
import { common as commonVi } from '../ui/texts/vi/common';
import { house as houseVi } from '../ui/texts/vi/house';
import { provideTexts, setLanguage, t } from '../ui/translate';
import { HousePage } from './house-page';

async function start(): Promise<void> {
  provideTexts({ vi: commonVi, en: commonEn }, { vi: houseVi, en: houseEn });
  const answer = await attempt('house/read', {});
  const read = answer.ok
    ? answer.reply
    : { profile: '7-11' as const, language: 'vi' as const, school: '', agreements: [] };
  setLanguage(read.language);
  document.title = `${t('house.title')} – ${t('brand.name')}`;
  render(<HousePage read={read} />, document.getElementById('page')!);
}

void start();

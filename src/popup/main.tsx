import '../ui/tokens.css';
import '../ui/base.css';
import './popup.css';
import { render } from 'preact';
import { attempt } from '../ui/attempt';
import { categories as categoriesEn } from '../ui/texts/en/categories';
import { children as childrenEn } from '../ui/texts/en/children';
import { common as commonEn } from '../ui/texts/en/common';
import { here as hereEn } from '../ui/texts/en/here';
import { marks as marksEn } from '../ui/texts/en/marks';
import { popup as popupEn } from '../ui/texts/en/popup';
import { today as todayEn } from '../ui/texts/en/today';
import { categories as categoriesVi } from '../ui/texts/vi/categories';
import { children as childrenVi } from '../ui/texts/vi/children';
import { common as commonVi } from '../ui/texts/vi/common';
import { here as hereVi } from '../ui/texts/vi/here';
import { marks as marksVi } from '../ui/texts/vi/marks';
import { popup as popupVi } from '../ui/texts/vi/popup';
import { today as todayVi } from '../ui/texts/vi/today';
import { provideTexts, setLanguage } from '../ui/translate';
import { Popup } from './popup';

async function start(): Promise<void> {
  provideTexts(
    { vi: commonVi, en: commonEn },
    { vi: popupVi, en: popupEn },
    { vi: hereVi, en: hereEn },
    { vi: marksVi, en: marksEn },
    { vi: childrenVi, en: childrenEn },
    { vi: categoriesVi, en: categoriesEn },
    { vi: todayVi, en: todayEn },
  );
  const answer = await attempt('status/read', {});
  const status = answer.ok ? answer.reply : undefined;
  setLanguage(status?.language ?? 'vi');
  render(<Popup status={status} />, document.getElementById('page')!);
}

void start();

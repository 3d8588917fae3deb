import { blocked as blockedEn } from '../ui/texts/en/blocked';
import { common as commonEn } from '../ui/texts/en/common';
import { helpCard as helpCardEn } from '../ui/texts/en/help-card';
import { here as hereEn } from '../ui/texts/en/here';
import { today as todayEn } from '../ui/texts/en/today';
import { whyGrown as whyGrownEn } from '../ui/texts/en/why-grown';
import { whyTeen as whyTeenEn } from '../ui/texts/en/why-teen';
import { whyYoung as whyYoungEn } from '../ui/texts/en/why-young';
import { blocked as blockedVi } from '../ui/texts/vi/blocked';
import { common as commonVi } from '../ui/texts/vi/common';
import { helpCard as helpCardVi } from '../ui/texts/vi/help-card';
import { here as hereVi } from '../ui/texts/vi/here';
import { today as todayVi } from '../ui/texts/vi/today';
import { whyGrown as whyGrownVi } from '../ui/texts/vi/why-grown';
import { whyTeen as whyTeenVi } from '../ui/texts/vi/why-teen';
import { whyYoung as whyYoungVi } from '../ui/texts/vi/why-young';
import type { TextPart } from '../ui/translate';

/** The texts of this page alone: what a child waits for stays small. */
export const blockedTexts: readonly TextPart[] = [
  { vi: commonVi, en: commonEn },
  { vi: blockedVi, en: blockedEn },
  { vi: hereVi, en: hereEn },
  { vi: todayVi, en: todayEn },
  { vi: helpCardVi, en: helpCardEn },
  { vi: whyYoungVi, en: whyYoungEn },
  { vi: whyTeenVi, en: whyTeenEn },
  { vi: whyGrownVi, en: whyGrownEn },
];

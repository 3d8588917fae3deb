import type { en } from './en';
import { blocked } from './vi/blocked';
import { cases } from './vi/cases';
import { categories } from './vi/categories';
import { checks } from './vi/checks';
import { children } from './vi/children';
import { classTexts } from './vi/class';
import { classMaker } from './vi/class-maker';
import { codes } from './vi/codes';
import { common } from './vi/common';
import { contacts } from './vi/contacts';
import { documents } from './vi/documents';
import { errors } from './vi/errors';
import { guardian } from './vi/guardian';
import { helpCard } from './vi/help-card';
import { helpPage } from './vi/help-page';
import { here } from './vi/here';
import { history } from './vi/history';
import { house } from './vi/house';
import { kit } from './vi/kit';
import { learn } from './vi/learn';
import { marks } from './vi/marks';
import { matrix } from './vi/matrix';
import { overview } from './vi/overview';
import { people } from './vi/people';
import { pictures } from './vi/pictures';
import { popup } from './vi/popup';
import { recorded } from './vi/recorded';
import { report } from './vi/report';
import { requests } from './vi/requests';
import { schoolCheck } from './vi/school-check';
import { search } from './vi/search';
import { setup } from './vi/setup';
import { term } from './vi/term';
import { time } from './vi/time';
import { today } from './vi/today';
import { whyGrown } from './vi/why-grown';
import { whyTeen } from './vi/why-teen';
import { whyYoung } from './vi/why-young';
import { words } from './vi/words';

/** Every Vietnamese text. */
export const vi: Record<keyof typeof en, string> = {
  ...common,
  ...blocked,
  ...whyYoung,
  ...whyTeen,
  ...whyGrown,
  ...categories,
  ...errors,
  ...guardian,
  ...report,
  ...overview,
  ...people,
  ...history,
  ...matrix,
  ...children,
  ...checks,
  ...recorded,
  ...requests,
  ...codes,
  ...here,
  ...pictures,
  ...popup,
  ...search,
  ...setup,
  ...term,
  ...time,
  ...today,
  ...helpCard,
  ...helpPage,
  ...learn,
  ...kit,
  ...classTexts,
  ...classMaker,
  ...schoolCheck,
  ...contacts,
  ...cases,
  ...house,
  ...words,
  ...documents,
  ...marks,
};

import { blocked } from './en/blocked';
import { cases } from './en/cases';
import { categories } from './en/categories';
import { checks } from './en/checks';
import { children } from './en/children';
import { classTexts } from './en/class';
import { classMaker } from './en/class-maker';
import { codes } from './en/codes';
import { common } from './en/common';
import { contacts } from './en/contacts';
import { documents } from './en/documents';
import { errors } from './en/errors';
import { guardian } from './en/guardian';
import { helpCard } from './en/help-card';
import { helpPage } from './en/help-page';
import { here } from './en/here';
import { history } from './en/history';
import { house } from './en/house';
import { kit } from './en/kit';
import { learn } from './en/learn';
import { marks } from './en/marks';
import { matrix } from './en/matrix';
import { overview } from './en/overview';
import { people } from './en/people';
import { pictures } from './en/pictures';
import { popup } from './en/popup';
import { recorded } from './en/recorded';
import { report } from './en/report';
import { requests } from './en/requests';
import { schoolCheck } from './en/school-check';
import { search } from './en/search';
import { setup } from './en/setup';
import { term } from './en/term';
import { time } from './en/time';
import { today } from './en/today';
import { whyGrown } from './en/why-grown';
import { whyTeen } from './en/why-teen';
import { whyYoung } from './en/why-young';
import { words } from './en/words';

/** Every English text; its keys are the keys of all texts. */
export const en = {
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
} as const;

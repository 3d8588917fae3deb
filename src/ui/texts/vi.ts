import type { en } from './en';
import { blocked } from './vi/blocked';
import { common } from './vi/common';
import { whyGrown } from './vi/why-grown';
import { whyTeen } from './vi/why-teen';
import { whyYoung } from './vi/why-young';

/** Every Vietnamese text. */
export const vi: Record<keyof typeof en, string> = {
  ...common,
  ...blocked,
  ...whyYoung,
  ...whyTeen,
  ...whyGrown,
};

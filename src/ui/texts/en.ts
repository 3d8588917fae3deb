import { blocked } from './en/blocked';
import { common } from './en/common';
import { whyGrown } from './en/why-grown';
import { whyTeen } from './en/why-teen';
import { whyYoung } from './en/why-young';

/** Every English text; its keys are the keys of all texts. */
export const en = { ...common, ...blocked, ...whyYoung, ...whyTeen, ...whyGrown } as const;

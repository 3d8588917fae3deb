import type { time as english } from '../en/time';

export const time: Record<keyof typeof english, string> = {
  'waiting.time': 'Quy định giờ giấc mới',
};

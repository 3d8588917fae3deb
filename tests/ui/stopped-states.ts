import type { Stopped } from '../../src/blocked/stopped';
import type { Category, Profile, Verdict } from '../../src/core/policy/categories';

/** A stopped page as the worker describes it. */
export function stoppedAt(
  profile: Profile,
  verdict: Verdict,
  category: Category | undefined,
  more: Partial<Stopped> = {},
): Stopped {
  return {
    address: 'https://www.stopped.test/path?q=1',
    hostname: 'www.stopped.test',
    judgement: { verdict, category, layer: 'list', detail: 'stopped.test' },
    profile,
    language: 'vi',
    isAsked: false,
    canUseCodes: false,
    places: [
      {
        url: 'https://good.test/',
        title: { vi: 'Chỗ tốt', en: 'Good' },
        why: { vi: 'Hay lắm', en: 'Great' },
      },
    ],
    ...more,
  };
}

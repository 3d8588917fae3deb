import fc from 'fast-check';
import { veilChoices, veilStrictnesses } from '../../../src/core/media/veil-mode';
import { type categories, profiles, verdicts } from '../../../src/core/policy/categories';
import { type Options, optionKeys, options } from '../../../src/core/policy/options';
import type { Settings } from '../../../src/core/policy/settings';
import { anyTimeRules } from '../time/any-rules';

const addresses = ['a.vn', 'b.vn', 'c.vn/x', 'd.com', 'e.com', 'f.org'];
const urls = ['https://lists.example/a.txt', 'https://lists.example/b.txt', 'https://lists.example/c.txt'];
const few = [
  'social',
  'games',
  'video',
  'chat',
  'adult',
  'shopping',
] as const satisfies (typeof categories)[number][];

/** Settings over few names, so that two of them often speak of the same. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    profile: fc.constantFrom(...profiles),
    language: fc.constantFrom('vi', 'en'),
    blocked: fc.uniqueArray(fc.constantFrom(...addresses)),
    allowed: fc.uniqueArray(fc.constantFrom(...addresses)),
    categories: fc
      .dictionary(fc.constantFrom(...few), fc.constantFrom(...verdicts), { noNullPrototype: true })
      .map((entries): Settings['categories'] => entries),
    lists: fc.uniqueArray(fc.record({ url: fc.constantFrom(...urls), category: fc.constantFrom(...few) }), {
      selector: ({ url, category }) => `${url} ${category}`,
      maxLength: 4,
    }),
    catalogue: fc.uniqueArray(fc.constantFrom('one', 'two', 'three')),
    time: anyTimeRules,
    veil: fc.constantFrom(...veilChoices),
    veilStrictness: fc.constantFrom(...veilStrictnesses),
    isSetUp: fc.boolean(),
    contacts: fc.array(fc.constant({ name: 'Bà', number: '0912 345 678', about: '' }), { maxLength: 2 }),
    notes: fc.dictionary(fc.constantFrom(...addresses), fc.constantFrom('bài', 'x'), {
      noNullPrototype: true,
    }),
    children: fc.uniqueArray(anyChild(), { selector: ({ id }) => id, maxLength: 3 }),
    child: fc.constantFrom('', 'an', 'binh'),
    ...anyOptions(),
  })
  .map((settings) => ({
    ...settings,
    // Who is chosen is one of them.
    child: settings.children.some(({ id }) => id === settings.child) ? settings.child : '',
  }));

function anyChild() {
  return fc.record({
    id: fc.constantFrom('an', 'binh', 'chi'),
    name: fc.constantFrom('An', 'Bình', 'Chi'),
    profile: fc.constantFrom(...profiles),
    blocked: fc.uniqueArray(fc.constantFrom(...addresses)),
    allowed: fc.uniqueArray(fc.constantFrom(...addresses)),
    time: anyTimeRules,
    categories: fc
      .dictionary(fc.constantFrom(...few), fc.constantFrom(...verdicts), { noNullPrototype: true })
      .map((entries): Settings['categories'] => entries),
  });
}

function anyOptions() {
  const choices = optionKeys.map((key) => [key, fc.constantFrom(...options[key].choices)]);
  return Object.fromEntries(choices) as { [K in keyof Options]: fc.Arbitrary<Options[K]> };
}

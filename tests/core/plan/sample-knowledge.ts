import { openTable } from '../../../src/core/lists/table';
import { buildTable } from '../../../src/core/lists/table-builder';
import type { Grant } from '../../../src/core/plan/grants';
import { createRulebook, type Knowledge, type Rulebook } from '../../../src/core/plan/rulebook';
import type { Category, Profile } from '../../../src/core/policy/categories';
import { type Configuration, configurationOf } from '../../../src/core/policy/configuration';
import { defaultSettings } from '../../../src/core/policy/settings';

/** A small world of invented hostnames. */
export const sampleNames: readonly [string, Category][] = [
  ['casino.example', 'gambling'],
  ['porn.example', 'adult'],
  ['games.example', 'games'],
  ['social.example', 'social'],
  ['forum.example', 'forums'],
  ['chat.example', 'chat'],
  ['shop.example', 'shopping'],
  ['horror.example', 'illegal'],
  ['nude.forum.example', 'adult'],
  ['helpline.example', 'self-harm'],
];

export const sampleKnowledge: Knowledge = {
  tables: [openTable(buildTable(sampleNames))],
  paths: [{ category: 'phishing', hostname: 'sites.example', path: '/bank/login' }],
  nameModel: undefined,
  help: new Set(['helpline.example', 'tongdai111.vn']),
  learning: new Set(['school.example']),
  approved: new Set(['toddlers.example']),
};

export function sampleConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return { ...configurationOf(defaultSettings, {}), ...changes };
}

export const noon = Date.UTC(2026, 10, 22, 5);

export function sampleBook(
  profile: Profile,
  changes: Partial<Configuration> = {},
  grants: readonly Grant[] = [],
  now = noon,
): Rulebook {
  return createRulebook(sampleConfiguration({ profile, ...changes }), sampleKnowledge, grants, now);
}

import type { SchoolFacts } from '../core/health/school-checks';
import { rankOf } from '../core/policy/options';
import type { Reply } from '../messages/routes';
import { browser } from '../platform/browser';
import { listStore } from '../platform/database';
import { readConfiguration } from './configuration';
import { hasPin } from './guardian';
import { isMirrorStale, readStatus } from './status';
import { mirrorItem } from './stores';
import { standingNow } from './time-ledger';

/** What the self-test of a school's computer looks at; names no site and nobody. */
export async function readSchoolCheck(): Promise<Reply<'school/check'>> {
  const [configuration, status, self, others, stored, mirror, { standing }] = await Promise.all([
    readConfiguration(),
    readStatus(),
    browser.management.getSelf(),
    browser.management.getAll(),
    listStore.all(),
    mirrorItem.get(),
    standingNow(),
  ]);
  const { pinHash, problems, locked, isManaged } = configuration;
  const facts: SchoolFacts = {
    installType: self.installType,
    isManaged,
    policyProblems: problems.length,
    locked,
    isWhole: status.isWhole,
    names: status.names,
    isAnyListFailing: stored.some(({ id, error }) => !id.startsWith('file:') && Boolean(error)),
    mirror: mirrorState(configuration.mirror, mirror),
    isSearchSafe: rankOf('safeSearch', configuration) > 0,
    isPrivateCovered: status.isPrivateCovered,
    otherExtensions: others.filter(
      ({ id, type, enabled, installType }) =>
        id !== self.id && type === 'extension' && enabled && installType !== 'admin',
    ).length,
    hasPin: await hasPin(),
    isPinManaged: pinHash !== undefined,
    clockOffMs: Date.now() - standing.now,
  };
  return {
    facts: { ...facts, locked: [...locked] },
    version: self.version,
    problems: problems.map(({ key, detail }) => `${key}: ${detail}`),
  };
}

function mirrorState(
  source: Awaited<ReturnType<typeof readConfiguration>>['mirror'],
  state: Awaited<ReturnType<typeof mirrorItem.get>>,
): SchoolFacts['mirror'] {
  if (source === undefined) return 'none';
  if (source === 'unreadable') return 'unreadable';
  if (state.error !== '') return 'failing';
  return isMirrorStale(state) ? 'stale' : 'good';
}

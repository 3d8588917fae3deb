import type { Sending } from '../core/counts/send-queue';
import { createPrefixSet } from '../core/plan/prefix-set';
import type { Configuration } from '../core/policy/configuration';
import type { Reply } from '../messages/routes';
import { browser } from '../platform/browser';
import { openCaseCount } from './cases';
import { readConfiguration } from './configuration';
import { sendingItem } from './counts-sender';
import { hasPin, isUnlocked, lockoutWaitMs } from './guardian';
import { importedTables } from './imported-lists';
import { bundledNames } from './knowledge';
import { overloadedItem, tellOverloadMs } from './media-notes';
import { waysRound } from './other-extensions';
import { isPlanInForce } from './reconciler';
import { asksItem, damagedSettings, type MirrorState, mirrorItem } from './stores';

type Problem = Reply<'status/read'>['problems'][number];

/** What a guardian, the popup and the self-test page need to know. */
export async function readStatus(): Promise<Reply<'status/read'>> {
  const configuration = await readConfiguration();
  const [isWhole, names, imported, isPrivateCovered, asks] = await Promise.all([
    isPlanInForce(),
    bundledNames().catch(() => 0),
    importedTables.get(),
    browser.extension.isAllowedIncognitoAccess(),
    asksItem.get(),
  ]);
  const overloadedAt = await overloadedItem.get();
  const problems: Problem[] = [
    ...configuration.problems.map(({ key, detail }) => ({ id: 'policy', detail: `${key}: ${detail}` })),
    ...(await damagedSettings.get()).map((key) => ({ id: 'settings-damaged', detail: key })),
    ...refusedAddresses(configuration),
    ...(isWhole ? [] : [{ id: 'rules-missing', detail: '' }]),
    ...(names > 0 ? [] : [{ id: 'lists-missing', detail: '' }]),
    ...(isPrivateCovered ? [] : [{ id: 'private-windows', detail: '' }]),
    ...(Date.now() - overloadedAt < tellOverloadMs ? [{ id: 'pictures-overload', detail: '' }] : []),
    ...(await waysRound()).map((name) => ({ id: 'way-round', detail: name })),
    ...mirrorProblems(configuration, await mirrorItem.get()),
    ...countsProblems(configuration, await sendingItem.get()),
    ...imported.failing.map((url) => ({ id: 'list-failing', detail: url })),
  ];
  return {
    profile: configuration.profile,
    language: configuration.language,
    isSetUp: configuration.isSetUp,
    isManaged: configuration.isManaged,
    hasPin: await hasPin(),
    isUnlocked: await isUnlocked(),
    waitMs: await lockoutWaitMs(),
    pendingRequests: asks.length,
    openCases: await openCaseCount(),
    isWhole,
    names: names + imported.names,
    isPrivateCovered,
    problems,
  };
}

/** One failure is a cable pulled; several are for somebody to see to. */
const tellFailures = 3;

function countsProblems({ counts }: Configuration, state: Sending | null): Problem[] {
  if (typeof counts !== 'object' || state === null || state.failures < tellFailures) return [];
  return [{ id: 'counts-failing', detail: `${new URL(counts.url).host} ${state.error}` }];
}

const staleMs = 14 * 24 * 3_600_000;

/** Nothing was published for so long that somebody may be holding it back. */
export function isMirrorStale({ issuedAt }: Pick<MirrorState, 'issuedAt'>): boolean {
  return issuedAt > 0 && Date.now() - issuedAt > staleMs;
}

/** A mirror that fails, or that has published nothing for so long that somebody may be holding it back. */
function mirrorProblems({ mirror }: Configuration, { error, issuedAt }: MirrorState): Problem[] {
  if (typeof mirror !== 'object') return [];
  if (error !== '') return [{ id: 'mirror-failing', detail: `${mirror.url} ${error}` }];
  return isMirrorStale({ issuedAt }) ? [{ id: 'mirror-stale', detail: mirror.url }] : [];
}

/** Addresses of a policy that no rule can be made of. */
function refusedAddresses({
  allowed,
  blocked,
  schoolSites,
}: Awaited<ReturnType<typeof readConfiguration>>): Problem[] {
  const { refused } = createPrefixSet([...allowed, ...blocked, ...schoolSites]);
  return refused.map(({ text, reason }) => ({ id: 'address-refused', detail: `${text} (${reason})` }));
}

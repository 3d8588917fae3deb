import { isFilmRule } from '../core/plan/film-rules';
import { type Plan, plan } from '../core/plan/plan';
import { isRedirect } from '../core/safe-search/safe-address';
import { isSafeSearchRule } from '../core/safe-search/safe-search-rules';
import { browser, isFirefox } from '../platform/browser';
import { browserRules } from '../platform/rules';
import { supportedRules } from '../platform/supported-rules';
import { forgetBook } from './book';
import { readConfiguration } from './configuration';
import { grantsNow } from './grants-now';
import { importedTables } from './imported-lists';
import { listedBelowSites, readKnowledge } from './knowledge';
import { lessonNow } from './lesson-record';
import { inOneRun, isWhole, type ReconcileWorld, reconcileOnce } from './reconcile';
import { documentsItem, filmsItem, learnedItem, passesItem } from './stores';
import { sweep } from './sweep';
import { standingNow } from './time-ledger';
import { isVeilInForce, layVeil } from './veil';
import { layWordsBlur } from './words-blur';
import { layWordsGuard } from './words-guard';
import { layYoutube } from './youtube-styles';

export const nextChangeAlarm = 'next-change';

const world: ReconcileWorld = {
  rules: browserRules,
  readPlan: async () => {
    const [configuration, grants, learned, passes, documents, films, knowledge, imported, time] =
      await Promise.all([
        readConfiguration(),
        grantsNow(),
        learnedItem.get(),
        passesItem.get(),
        documentsItem.get(),
        filmsItem.get(),
        readKnowledge(),
        importedTables.get(),
        standingNow(),
      ]);
    const wanted = plan({
      configuration,
      grants,
      now: Date.now(),
      rulesets: browserRules.rulesetIds(),
      approved: [...knowledge.approved],
      delta: imported.delta,
      learned,
      passes,
      documents,
      films,
      time: time.standing,
      lesson: await lessonNow(time.standing.now, configuration),
      learning: [...knowledge.learning],
      below: grants.some((grant) => grant.by !== 'guardian') ? await listedBelowSites() : {},
      gateUrl: browser.runtime.getURL('gate/index.html'),
    });
    return isFirefox ? ofFirefox(wanted) : ofChromium(wanted);
  },
  setAlarm: async (at) => {
    if (at === undefined) await browser.alarms.clear(nextChangeAlarm);
    else await browser.alarms.create(nextChangeAlarm, { when: at });
  },
  setBadge: (text) => browser.action.setBadgeText({ text }),
};

/**
 * Firefox judges each request with the same rulebook instead of rules (its declarativeNetRequest is not made for long
 * lists) and sends it elsewhere (`answerLater`); what dresses a request are rules there, too.
 */
function ofFirefox(wanted: Plan): Plan {
  return {
    ...wanted,
    rulesets: [],
    dynamicRules: wanted.dynamicRules.filter((rule) => isSafeSearchRule(rule) && !isRedirect(rule)),
    sessionRules: wanted.sessionRules.filter(isFilmRule),
  };
}

async function ofChromium(wanted: Plan): Promise<Plan> {
  const [dynamicRules, sessionRules] = await Promise.all([
    supportedRules(wanted.dynamicRules),
    supportedRules(wanted.sessionRules),
  ]);
  return { ...wanted, dynamicRules, sessionRules };
}

/** Makes the browser's rules those of the plan and looks through the open tabs. */
export const reconcile = inOneRun(async () => {
  forgetBook();
  const wanted = await reconcileOnce(world);
  await Promise.all([layVeil(wanted), layYoutube(), layWordsGuard(), layWordsBlur(), sweep()]);
});

/** Rules only: for a gate pass or a learned host, which makes no open tab stricter. */
export const reconcileRules = inOneRun(async () => {
  await reconcileOnce(world);
});

export async function isPlanInForce(): Promise<boolean> {
  return (await isWhole(world)) && isVeilInForce(await world.readPlan());
}

/** The browser's preconnect tells a stopped site's name to the network; measured in docs/measurements.md. */
export async function quietPrediction(): Promise<void> {
  await browser.privacy.network.networkPredictionEnabled.set({ value: false });
}

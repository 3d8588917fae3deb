import { dispatch, type Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { blockedRoutes } from './blocked-routes';
import { watchRequests } from './blocking-requests';
import { askFirstQuestions } from './first-questions';
import { guardRoutes } from './guard-routes';
import { idleAlarm, runningSession } from './guardian-session';
import { record, tidyJournal, watchJournal } from './journal';
import { journalRoutes } from './journal-routes';
import { listRoutes, watchLists } from './list-routes';
import { watchNavigation } from './navigation';
import { nextChangeAlarm, quietPrediction, reconcile } from './reconciler';
import { senderOf } from './sender';
import { settingsRoutes } from './settings-routes';
import { watchWeakening, weakeningAlarm } from './settings-seal';
import { readStatus } from './status';

const handlers: Handlers = {
  ...blockedRoutes,
  ...guardRoutes,
  ...settingsRoutes,
  ...journalRoutes,
  ...listRoutes,
  'status/read': readStatus,
};

// Every listener is registered now, on the first tick: a worker that is woken by an event hears it.
watchRequests();
watchNavigation();
watchLists();
watchJournal();

browser.runtime.onMessage.addListener((message, sender, reply) => {
  void senderOf(sender)
    .then((who) => dispatch(message, who, handlers))
    .then(reply);
  return true;
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === nextChangeAlarm || name === weakeningAlarm) void reconcile();
  if (name === idleAlarm) void runningSession();
});
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void reconcile();
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void askFirstQuestions();
});
// Heard so that the worker starts with the browser: a page may have opened before any rule held.
browser.runtime.onStartup.addListener(() => undefined);

void record('worker-start');
void tidyJournal().catch((error) => console.error('[journal]', error));
void watchWeakening().catch((error) => console.error('[weakening]', error));
void quietPrediction().catch((error) => console.info('[prediction]', error));
// At every start: an update puts the rules back to the manifest's, and nobody knows what a dead worker missed.
void reconcile().catch((error) => console.error('[reconcile]', error));

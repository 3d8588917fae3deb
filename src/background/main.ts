import { dispatch, type Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { blockedRoutes } from './blocked-routes';
import { watchRequests } from './blocking-requests';
import { watchCases } from './case-channel';
import { caseRoutes } from './case-routes';
import { childrenRoutes } from './children-routes';
import { codeRoutes } from './code-routes';
import { countsRoutes } from './counts-routes';
import { watchCounts } from './counts-sender';
import { documentRoutes } from './document-routes';
import { askFirstQuestions } from './first-questions';
import { watchGrants } from './grants';
import { guardRoutes } from './guard-routes';
import { idleAlarm, runningSession } from './guardian-session';
import { healthRoutes } from './health-routes';
import { helpRoutes } from './help-routes';
import { historyRoutes } from './history-routes';
import { houseRoutes } from './house';
import { watchJournal } from './journal';
import { journalRoutes } from './journal-routes';
import { labRoutes } from './lab-routes';
import { learnRoutes } from './learn-routes';
import { lessonRoutes } from './lesson-routes';
import { watchLines } from './line';
import { listRoutes, watchLists } from './list-routes';
import { onLatePolicy } from './managed-policy';
import { noted } from './media-notes';
import { mediaRoutes } from './media-routes';
import { watchNavigation } from './navigation';
import { watchOtherExtensions } from './other-extensions';
import { nextChangeAlarm, reconcile } from './reconciler';
import { recordedRoutes } from './recorded-routes';
import { requestRoutes } from './request-routes';
import { schoolRoutes } from './school-routes';
import { senderOf } from './sender';
import { settingsRoutes } from './settings-routes';
import { weakeningAlarm } from './settings-seal';
import { start } from './start';
import { readStatus } from './status';
import { timeKeeperRoutes, watchTime } from './time-keeper';
import { timeRoutes } from './time-routes';
import { wordRoutes } from './word-routes';

const handlers: Handlers = {
  ...blockedRoutes,
  ...guardRoutes,
  ...helpRoutes,
  ...learnRoutes,
  ...caseRoutes,
  ...houseRoutes,
  ...recordedRoutes,
  ...requestRoutes,
  ...codeRoutes,
  ...documentRoutes,
  ...settingsRoutes,
  ...historyRoutes,
  ...timeRoutes,
  ...timeKeeperRoutes,
  ...childrenRoutes,
  ...healthRoutes,
  ...journalRoutes,
  ...countsRoutes,
  ...listRoutes,
  ...mediaRoutes,
  ...wordRoutes,
  ...schoolRoutes,
  ...lessonRoutes,
  ...labRoutes,
  'media/judge': noted(mediaRoutes['media/judge']),
  'status/read': readStatus,
};

// Every listener is registered now, on the first tick: a worker that is woken by an event hears it.
watchRequests();
watchNavigation();
watchLists();
watchJournal();
watchCounts();
watchGrants();
watchCases();
watchTime();
watchOtherExtensions();

browser.runtime.onMessage.addListener((message, sender, reply) => {
  void senderOf(sender)
    .then((who) => dispatch(message, who, handlers))
    .then(reply);
  return true;
});
watchLines(handlers);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === nextChangeAlarm || name === weakeningAlarm) void reconcile();
  if (name === idleAlarm) void runningSession();
});
browser.storage.onChanged.addListener((changes, area) => {
  // Settings that somebody edits while we run meet their seal at once.
  if (area === 'managed' || (area === 'local' && 'settings' in changes)) void reconcile();
});
onLatePolicy(() => void reconcile());
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void askFirstQuestions();
});
// Heard so that the worker starts with the browser: a page may have opened before any rule held.
browser.runtime.onStartup.addListener(() => undefined);

void start();

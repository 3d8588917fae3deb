import type * as z from 'zod/mini';
import { caseRoutes } from './routes/cases';
import { childrenRoutes } from './routes/children';
import { codeRoutes } from './routes/codes';
import { countsRoutes } from './routes/counts';
import { documentRoutes } from './routes/document';
import { guardRoutes } from './routes/guard';
import { healthRoutes } from './routes/health';
import { helpRoutes } from './routes/help';
import { historyRoutes } from './routes/history';
import { houseRoutes } from './routes/house';
import { journalRoutes } from './routes/journal';
import { labRoutes } from './routes/lab';
import { learnRoutes } from './routes/learn';
import { lessonRoutes } from './routes/lesson';
import { listRoutes } from './routes/lists';
import { mediaRoutes } from './routes/media';
import { pageRoutes } from './routes/page';
import { recordedRoutes } from './routes/recorded';
import { requestRoutes } from './routes/requests';
import { schoolRoutes } from './routes/school';
import { settingsRoutes } from './routes/settings';
import { timeRoutes } from './routes/time';
import { wordRoutes } from './routes/words';

/** Every message of the extension, a file a subject. */
export const routes = {
  ...pageRoutes,
  ...recordedRoutes,
  ...requestRoutes,
  ...codeRoutes,
  ...documentRoutes,
  ...settingsRoutes,
  ...historyRoutes,
  ...timeRoutes,
  ...childrenRoutes,
  ...healthRoutes,
  ...helpRoutes,
  ...learnRoutes,
  ...caseRoutes,
  ...houseRoutes,
  ...guardRoutes,
  ...listRoutes,
  ...journalRoutes,
  ...countsRoutes,
  ...mediaRoutes,
  ...wordRoutes,
  ...schoolRoutes,
  ...lessonRoutes,
  ...labRoutes,
} as const;

export type MessageName = keyof typeof routes;
export type Request<N extends MessageName> = z.infer<(typeof routes)[N]['request']>;
export type Reply<N extends MessageName> = z.infer<(typeof routes)[N]['reply']>;

import type { Handlers } from '../messages/serve';
import { readConfiguration } from './configuration';
import { readCounts } from './counts';
import { sendCounts, sendingItem } from './counts-sender';

export const countsRoutes: Pick<Handlers, 'counts/read' | 'counts/send'> = {
  'counts/read': async () => {
    const [machine, { counts }, state] = await Promise.all([
      readCounts(),
      readConfiguration(),
      sendingItem.get(),
    ]);
    const isSent = typeof counts === 'object';
    return {
      machine,
      ...(isSent && {
        sending: {
          host: new URL(counts.url).host,
          waiting: state?.queue.length ?? 0,
          error: state?.error ?? '',
          triedAt: state?.triedAt ?? 0,
        },
      }),
    };
  },
  'counts/send': async () => {
    await sendCounts();
    return { ok: true };
  },
};

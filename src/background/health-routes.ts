import type { Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { listStore } from '../platform/database';

export const healthRoutes: Pick<Handlers, 'health/read'> = {
  'health/read': async () => {
    const [self, stored] = await Promise.all([browser.management.getSelf(), listStore.all()]);
    return {
      installType: self.installType,
      version: self.version,
      lists: stored
        .filter(({ id }) => !id.startsWith('file:'))
        .map(({ fetchedAt, error }) => ({ fetchedAt: fetchedAt ?? 0, isFailing: Boolean(error) })),
    };
  },
};

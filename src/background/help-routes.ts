import type { Handlers } from '../messages/serve';
import { readConfiguration } from './configuration';

export const helpRoutes: Pick<Handlers, 'help/read'> = {
  'help/read': async () => {
    const { profile, language, schoolName, contacts } = await readConfiguration();
    return { profile, language, schoolName, contacts: [...contacts] };
  },
};

import { type Configuration, configurationOf } from '../core/policy/configuration';
import { parsePolicy } from '../core/policy/policy';
import { readManaged, readManagedSoon } from './managed-policy';
import { readSealedSettings } from './settings-seal';

/** What is in force now: settings with the managed policy laid over them. */
export function readConfiguration(): Promise<Configuration> {
  return configurationFrom(readManaged);
}

/** The same for judging pages, which do not wait for a browser that is still loading its policies. */
export function readConfigurationSoon(): Promise<Configuration> {
  return configurationFrom(readManagedSoon);
}

async function configurationFrom(read: () => Promise<unknown>): Promise<Configuration> {
  const [{ settings }, managed] = await Promise.all([readSealedSettings(), read()]);
  const { policy, problems } = parsePolicy(managed);
  return configurationOf(settings, policy, problems);
}

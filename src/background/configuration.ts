import { atMoment } from '../core/policy/at-moment';
import { type Configuration, configurationOf } from '../core/policy/configuration';
import { parsePolicy } from '../core/policy/policy';
import { adultPassItem } from './lab';
import { readManaged, readManagedSoon } from './managed-policy';
import { realTime } from './real-clock';
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
  const configuration = configurationOf(settings, policy, problems);
  if (configuration.lab === undefined && configuration.schoolHours.length === 0) return configuration;
  const [{ now, zone }, pass] = await Promise.all([realTime(), adultPassItem.get()]);
  return atMoment(configuration, { now, zone, adultUntil: pass === 0 ? undefined : pass });
}

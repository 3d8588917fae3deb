import { type Configuration, configurationOf } from '../core/policy/configuration';
import { parsePolicy } from '../core/policy/policy';
import { browser } from '../platform/browser';
import { readSealedSettings } from './settings-seal';

/** What is in force now: settings with the managed policy laid over them. */
export async function readConfiguration(): Promise<Configuration> {
  const [{ settings }, managed] = await Promise.all([readSealedSettings(), readManaged()]);
  const { policy, problems } = parsePolicy(managed);
  return configurationOf(settings, policy, problems);
}

/** Firefox rejects the read when no policy names the extension: then nothing is managed. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

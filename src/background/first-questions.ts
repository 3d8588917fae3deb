import { browser } from '../platform/browser';
import { readConfiguration } from './configuration';

/** Opens the page with the first-run questions in a tab of its own, unless a policy has answered them. */
export async function askFirstQuestions(): Promise<void> {
  const { isSetUp } = await readConfiguration();
  if (!isSetUp) await browser.tabs.create({ url: browser.runtime.getURL('options/index.html') });
}

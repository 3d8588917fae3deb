import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from '../browser/harness/chromium';
import { Guardian } from '../browser/harness/guardian';

/**
 * Starts a browser the way it is used every day: the extension was installed in an earlier start, so every subject
 * has the same command line and a profile that is not new.
 */
export async function settledBrowser(port: number, extension?: string): Promise<Chromium> {
  const browser = await Chromium.launch({ port, ...(extension === undefined ? {} : { extension }) });
  await browser.quit();
  await browser.start();
  return browser;
}

/** The navigation filter and nothing else: as at any age with pictures and words switched off. */
export const navigationAlone = { veil: 'off', words: 'off', typing: 'off', received: 'off' } as const;

/** As `settledBrowser`, with our extension set up for 7–11 and its rules in force. */
export async function guardedBrowser(
  port: number,
  extension: string,
  more: Partial<Record<keyof typeof navigationAlone, 'off'>> = {},
): Promise<Chromium> {
  const browser = await Chromium.launch({ port, extension });
  const guardian = new Guardian(browser);
  await guardian.set({ profile: '7-11', ...more });
  await browser.quit();
  await browser.start();
  await guardian.untilWhole();
  const own = browser.context.pages().filter((page) => page.url().startsWith('chrome-extension:'));
  for (const page of own) await page.close();
  return browser;
}

const minimalManifest = {
  manifest_version: 3,
  name: 'Least possible',
  version: '1',
  permissions: ['declarativeNetRequest'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'worker.js' },
  content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['content.js'], run_at: 'document_start' }],
  // Any key will do: the harness derives the id from it.
  key: 'AAAA',
};

const minimalWorker = `chrome.declarativeNetRequest.updateDynamicRules({
  removeRuleIds: [1],
  addRules: [{ id: 1, action: { type: 'block' }, condition: { urlFilter: '||nobody.test^' } }],
});
chrome.runtime.onMessage.addListener((message, sender, reply) => { reply(true); });`;

/**
 * Writes the least extension that could do any of our work: one rule, and a content script that asks its worker
 * one question. What it costs is what the browser asks for having an extension at all.
 */
export function writeMinimalExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-minimal-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(minimalManifest));
  writeFileSync(join(folder, 'worker.js'), minimalWorker);
  writeFileSync(join(folder, 'content.js'), 'void chrome.runtime.sendMessage(1);');
  return folder;
}

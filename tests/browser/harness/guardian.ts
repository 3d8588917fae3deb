import type { Page } from 'playwright-core';
import type { MessageName, Reply, Request } from '../../../src/messages/routes';
import type { Envelope } from '../../../src/messages/send';
import type { Chromium } from './chromium';
import { until } from './until';

/** For tests only. */
export const guardianPin = 'Cây tre trăm đốt 2468';

/** Speaks to the worker as the extension's own options page does, and sets rules as a guardian. */
export class Guardian {
  private page: Page | undefined;

  constructor(private readonly browser: Chromium) {}

  async send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
    const page = await this.openPage();
    const message = { name, request };
    const envelope: Envelope | undefined = await page.evaluate((m) => chrome.runtime.sendMessage(m), message);
    if (envelope === undefined) throw new Error(`${name}: no answer`);
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error}`);
    return envelope.reply as Reply<N>;
  }

  /** The page to speak from; a new one after the browser, the extension or its process has ended. */
  private async openPage(): Promise<Page> {
    if (this.page !== undefined) return this.page;
    const page = await this.browser.extensionPage('options/index.html');
    const forget = () => {
      if (this.page === page) this.page = undefined;
    };
    page.once('crash', () => {
      forget();
      void page.close();
    });
    page.once('close', forget);
    this.page = page;
    return page;
  }

  /** Waits until the browser's rules are those of the plan. */
  async untilWhole(): Promise<void> {
    await until('the plan to be in force', async () => (await this.send('status/read', {})).isWhole);
  }

  /** Changes settings through the front door: PIN, unlocked session, validated patch. */
  async set(patch: Request<'settings/write'>['patch']): Promise<void> {
    const { hasPin, isUnlocked } = await this.send('status/read', {});
    if (!hasPin) await this.expectOk(await this.send('guard/set-pin', { pin: guardianPin }));
    if (!isUnlocked) await this.expectOk(await this.send('guard/unlock', { pin: guardianPin }));
    await this.expectOk(await this.send('settings/write', { patch: { isSetUp: true, ...patch } }));
    await this.untilWhole();
  }

  private async expectOk(outcome: Reply<'guard/unlock'>): Promise<void> {
    if (!outcome.ok) throw new Error(`The worker refused: ${outcome.reason}`);
  }
}

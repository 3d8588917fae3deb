import { rmSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findFirefox } from '../../../scripts/browsers.mjs';
import type { MessageName, Reply, Request } from '../../../src/messages/routes';
import type { Envelope } from '../../../src/messages/send';
import { builtExtension, copyOf, listedHost } from '../../browser/harness/project';
import type { StoppedPage } from '../../browser/harness/stopped-page';
import { until } from '../../browser/harness/until';
import { type Loopback, openLoopback } from '../../loopback/network';
import type { ManagedFirefox } from './managed-firefox';
import { preferences } from './preferences';
import { readStopped } from './read-stopped';

/** For tests only. */
export const pin = 'Cây tre trăm đốt 2468';

function installedFirefox(): string {
  const program = findFirefox();
  if (program === undefined) throw new Error('No Firefox on this machine: `npm test` installs it.');
  return program;
}

/** A Firefox with the built extension in it, on a loopback internet that remembers what reached it. */
export class GuardedFirefox {
  private journeys = 0;

  private constructor(
    readonly loopback: Loopback,
    readonly browser: Browser,
    private readonly remove: () => void,
    /** A tab that stays: what is asked of the network from here comes after everything before it. */
    private readonly bystander: Page,
  ) {}

  /**
   * Starts both, with further preferences if any are named, and puts the extension in. Throws when no Firefox is
   * installed.
   */
  static async open(further: Record<string, unknown> = {}): Promise<GuardedFirefox> {
    const extension = copyOf(builtExtension('firefox'));
    const remove = () => rmSync(extension, { recursive: true, force: true });
    return GuardedFirefox.start(installedFirefox(), further, remove, async (browser) => {
      await browser.installExtension(extension);
    });
  }

  /** Starts both under a school's policy, which puts the extension in. Throws when no Firefox is installed. */
  static async openUnder(policies: ManagedFirefox): Promise<GuardedFirefox> {
    const unsigned = { 'xpinstall.signatures.required': false };
    return GuardedFirefox.start(policies.program(installedFirefox()), unsigned, () => policies.remove());
  }

  private static async start(
    executablePath: string,
    further: Record<string, unknown>,
    remove: () => void,
    install: (browser: Browser) => Promise<void> = async () => undefined,
  ): Promise<GuardedFirefox> {
    const loopback = await openLoopback();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      extraPrefsFirefox: { ...preferences(loopback.port), ...further },
    });
    await install(browser);
    const bystander = await browser.newPage();
    await bystander.goto('http://ordinary.test/');
    return new GuardedFirefox(loopback, browser, remove, bystander);
  }

  /** A tab for one journey. */
  async inTab<T>(journey: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.browser.newPage();
    try {
      return await journey(page);
    } finally {
      await page.close();
    }
  }

  /**
   * Sets off for an address without waiting for the end: Firefox never reports a journey that is stopped. A tab's first
   * empty document may not lead to an extension's page (seen in Firefox 140): a site's page can, as a child's click does.
   */
  async depart(page: Page, url: string): Promise<void> {
    if (page.url() === 'about:blank') await page.goto('http://ordinary.test/depart');
    await page.evaluate((address) => {
      location.href = address;
    }, url);
  }

  readStopped(page: Page): Promise<StoppedPage> {
    return readStopped(page);
  }

  /** Speaks to the background as the blocked page that stands in the tab. */
  async send<N extends MessageName>(page: Page, name: N, request: Request<N>): Promise<Reply<N>> {
    const message = { name, request };
    const envelope: Envelope | undefined = await page.evaluate((m) => chrome.runtime.sendMessage(m), message);
    if (!envelope?.ok) throw new Error(`${name}: ${envelope?.error ?? 'no answer'}`);
    return envelope.reply as Reply<N>;
  }

  /** Changes settings as a guardian: PIN, unlocked session, validated patch. */
  async set(patch: Request<'settings/write'>['patch']): Promise<void> {
    await this.inTab(async (page) => {
      await this.depart(page, `https://${listedHost('malware')}/`); // Stopped under every profile.
      await this.readStopped(page);
      const { hasPin, isUnlocked } = await this.send(page, 'status/read', {});
      const answers = [
        hasPin ? undefined : await this.send(page, 'guard/set-pin', { pin }),
        isUnlocked ? undefined : await this.send(page, 'guard/unlock', { pin }),
        await this.send(page, 'settings/write', { patch: { isSetUp: true, ...patch } }),
      ];
      for (const answer of answers) {
        if (answer?.ok === false) throw new Error(`The background refused: ${answer.reason}`);
      }
    });
  }

  async stopAt(url: string, expected: Partial<StoppedPage> = {}): Promise<void> {
    const stopped = await this.inTab(async (page) => {
      await this.depart(page, url);
      return this.readStopped(page);
    });
    expect(stopped).toMatchObject(expected);
  }

  /** Waits for a tab that a page opens while `act` runs, and gives it to `journey`. */
  async inTabOpenedBy<T>(act: () => Promise<unknown>, journey: (tab: Page) => Promise<T>): Promise<T> {
    const before = new Set(await this.browser.pages());
    await act();
    const tab = await until('a new tab', async () =>
      (await this.browser.pages()).find((p) => !before.has(p)),
    );
    try {
      return await journey(tab);
    } finally {
      await tab.close();
    }
  }

  /** Waits until a tab shows an address, as the document itself says. */
  async untilAt(page: Page, url: string): Promise<void> {
    const { href } = new URL(url);
    await until(href, () => page.evaluate((wanted) => location.href === wanted, href));
  }

  async openAt(url: string): Promise<void> {
    await this.inTab(async (page) => {
      await page.goto(url);
      await page.waitForSelector('h1', { visible: true });
      expect(page.url()).toBe(new URL(url).href);
    });
  }

  /** Asserts that not one byte reached a host, neither a request nor its name. */
  async expectNoByteTo(hostname: string): Promise<void> {
    const mark = `settled-${++this.journeys}`;
    await this.bystander.evaluate((path) => fetch(path).then(() => true), `/${mark}`);
    await this.loopback.traffic.arrivalOf(mark);
    expect(this.loopback.traffic.bytesTo(hostname)).toEqual([]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.loopback.close();
    this.remove();
  }
}

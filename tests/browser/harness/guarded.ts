import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Loopback, openLoopback } from '../../loopback/network';
import { Chromium } from './chromium';
import { Guardian } from './guardian';
import { builtExtension, copyOf } from './project';
import { readStopped, type StoppedPage, visit } from './stopped-page';

let journeys = 0;

/** A browser with the built extension in it, on a loopback internet that remembers what reached it. */
export class Guarded {
  private constructor(
    readonly loopback: Loopback,
    readonly browser: Chromium,
    /** Folder of the copy of the extension that runs. */
    readonly extension: string,
    readonly guardian: Guardian,
  ) {}

  /** Starts both and waits until the rules are in force. */
  static async open(built = builtExtension('chromium'), policies?: string): Promise<Guarded> {
    const extension = copyOf(built);
    const loopback = await openLoopback();
    const managed = policies === undefined ? {} : { policies };
    const browser = await Chromium.launch({ extension, port: loopback.port, ...managed });
    const guardian = new Guardian(browser);
    await guardian.untilWhole();
    return new Guarded(loopback, browser, extension, guardian);
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

  /** Everything sent before this resolves is in the record: a request made now has come through. */
  async settle(): Promise<void> {
    const mark = `settled-${++journeys}`;
    await this.inTab((page) => page.goto(`http://ordinary.test/${mark}`));
    await this.loopback.traffic.arrivalOf(mark);
  }

  /** Asserts that not one byte reached a host, neither a request nor its name in a TLS hello. */
  async expectNoByteTo(hostname: string): Promise<void> {
    await this.settle();
    expect(this.loopback.traffic.bytesTo(hostname)).toEqual([]);
  }

  /** Goes to an address and asserts that the blocked page stands there instead. */
  async stopAt(url: string, expected: Partial<StoppedPage> = {}): Promise<StoppedPage> {
    const stopped = await this.inTab(async (page) => {
      await visit(page, url);
      return readStopped(page);
    });
    expect(stopped).toMatchObject(expected);
    return stopped;
  }

  /** Goes to an address and asserts that its own server's page opens, and is to be seen. */
  async openAt(url: string): Promise<void> {
    await this.inTab(async (page) => {
      await page.goto(url);
      await page.locator('h1').waitFor({ state: 'visible' });
      expect(page.url()).toBe(new URL(url).href);
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.loopback.close();
    rmSync(this.extension, { recursive: true, force: true });
  }
}

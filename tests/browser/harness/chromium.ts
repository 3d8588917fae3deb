import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import {
  allowInPrivate,
  type ChromiumProcess,
  ended,
  extensionProcesses,
  keepInstalled,
  type LaunchOptions,
  removeProfile,
  startChromium,
} from './chromium-process';
import { evaluateInTarget } from './target-evaluate';
import { until } from './until';

/** The id Chromium gives an unpacked extension whose manifest carries a public `key`. */
export function extensionId(folder: string): string {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key: string };
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function connect(process: ChromiumProcess): Promise<{ session: CDPSession; context: BrowserContext }> {
  const browser = await chromium.connectOverCDP(process.endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no default context');
  context.setDefaultTimeout(15_000);
  return { session: await browser.newBrowserCDPSession(), context };
}

const markOld = 'void (globalThis.isOfOldWorker = true)';

/** A running Chromium with (or without) the extension, driven over DevTools. */
export class Chromium {
  readonly id: string;

  private constructor(
    private process: ChromiumProcess,
    private session: CDPSession,
    public context: BrowserContext,
    private readonly options: LaunchOptions,
  ) {
    this.id = options.extension === undefined ? '' : extensionId(options.extension);
  }

  /** Starts the browser with a fresh profile and installs the extension in it. */
  static async launch(options: LaunchOptions): Promise<Chromium> {
    const process = await startChromium(options);
    const { session, context } = await connect(process);
    return new Chromium(process, session, context, options);
  }

  /** Starts the browser anew with the profile it had, the extension already installed. */
  async start(how: Pick<LaunchOptions, 'startPages' | 'restoreSession' | 'flags'> = {}): Promise<void> {
    const { extension, ...options } = this.options;
    if (extension !== undefined) keepInstalled(this.profile, this.id);
    this.process = await startChromium({ ...options, ...how, profile: this.profile });
    ({ session: this.session, context: this.context } = await connect(this.process));
  }

  /** Starts the browser anew with a private window, in which the extension may run. */
  async startPrivate(): Promise<void> {
    allowInPrivate(this.profile, this.id);
    await this.start({ flags: ['--incognito'] });
  }

  /** Evaluates an expression in the worker that Chromium runs for private windows. */
  inPrivateWorker(expression: string): Promise<unknown> {
    return until('the worker of private windows', async () => {
      const { targetInfos } = await this.session.send('Target.getTargets');
      for (const { type, url, targetId } of targetInfos) {
        if (type !== 'service_worker' || !url.startsWith(this.url(''))) continue;
        const isPrivate = await evaluateInTarget(
          this.session,
          targetId,
          'chrome.extension.inIncognitoContext',
        );
        if (isPrivate === true) return { value: await evaluateInTarget(this.session, targetId, expression) };
      }
      return undefined;
    }).then(({ value }) => value);
  }

  get profile(): string {
    return this.process.profile;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  newPage(): Promise<Page> {
    return this.context.newPage();
  }

  /** Whether the background worker runs now; false while it sleeps or is dead. */
  async isWorkerRunning(): Promise<boolean> {
    return (await this.workerTarget()) !== undefined;
  }

  /** Evaluates an expression in the background worker, waiting for it to run but not waking it. */
  async inWorker(expression: string): Promise<unknown> {
    const { targetId } = await until('the background worker to run', () => this.workerTarget());
    return evaluateInTarget(this.session, targetId, expression);
  }

  private async workerTarget(): Promise<{ targetId: string } | undefined> {
    const { targetInfos } = await this.session.send('Target.getTargets');
    return targetInfos.find((t) => t.type === 'service_worker' && t.url.startsWith(this.url('')));
  }

  async extensionPage(path: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** Stops the background worker as the browser does after idling; the next event wakes a new one. */
  async killWorker(): Promise<void> {
    const { targetId } = await until('the background worker to run', () => this.workerTarget());
    await this.inWorker(markOld);
    await this.session.send('Target.closeTarget', { targetId });
    await this.untilOldWorkerGone();
  }

  /** An event may wake the next one, under the same id, before anybody could see that none was running. */
  private async untilOldWorkerGone(): Promise<void> {
    await until('the worker to be dead', async () => {
      const now = await this.workerTarget();
      if (now === undefined) return true;
      return (await evaluateInTarget(this.session, now.targetId, 'globalThis.isOfOldWorker')) !== true;
    });
  }

  /** Kills the renderer that holds all extension code, as an out-of-memory killer or a task manager does. */
  async killExtensionProcess(): Promise<void> {
    const pids = await until('an extension process', () => {
      const found = extensionProcesses(this.process.child);
      return found.length > 0 ? found : undefined;
    });
    if (await this.isWorkerRunning()) await this.inWorker(markOld);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await until('the extension process to be gone', () =>
      extensionProcesses(this.process.child).some((pid) => pids.includes(pid)) ? undefined : true,
    );
    // The system knows it before the browser does, which meanwhile would still put pages into the dead process.
    await this.untilOldWorkerGone();
  }

  /** Ends the browser in good order and leaves the profile for another start. */
  async quit(): Promise<void> {
    await Promise.all([
      ended(this.process.child),
      this.session.send('Browser.close').catch(() => undefined), // The answer may be cut off by the end.
    ]);
  }

  /** Ends the browser as a power cut does and leaves the profile for another start. */
  async crash(): Promise<void> {
    this.process.child.kill('SIGKILL');
    await ended(this.process.child);
  }

  /** Ends the browser and removes the profile. */
  async close(): Promise<void> {
    await this.quit();
    removeProfile(this.profile);
  }
}

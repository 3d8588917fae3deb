import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../../../scripts/browsers.mjs';
import { underPolicies } from './managed-policies';

export interface LaunchOptions {
  /** Folder of an unpacked extension to install for good; none for a bare browser or a profile that has it. */
  readonly extension?: string;
  /** Port of the loopback network, to which every hostname and port is mapped; the real internet when absent. */
  readonly port?: number;
  /** A window to look at, instead of none. */
  readonly isVisible?: boolean;
  /** User data folder; a fresh one when absent. */
  readonly profile?: string;
  /** Addresses on the command line, as when a link in a mail starts the browser. */
  readonly startPages?: readonly string[];
  /** Opens what was open when the browser last ended. */
  readonly restoreSession?: boolean;
  readonly flags?: readonly string[];
  /** Folder that the browser takes for the system's managed policies. */
  readonly policies?: string;
  /** A policy may install extensions: the browser fetches them in the background. */
  readonly hasForcedExtensions?: boolean;
}

export interface ChromiumProcess {
  readonly child: ChildProcess;
  readonly profile: string;
  /** Where DevTools listens (`ws://…`). */
  readonly endpoint: string;
}

export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'mam-xanh-profile-'));
}

/** Writes the profile's `Preferences` before its first start, as a user who had chosen them. */
export function writePreferences(profile: string, preferences: object): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function commandLine(options: LaunchOptions, profile: string): string[] {
  return [
    ...(options.isVisible ? [] : ['--headless=new', '--disable-gpu', '--window-size=1280,800']),
    ...(process.getuid?.() === 0 || options.policies !== undefined ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    ...(options.port === undefined
      ? []
      : [`--host-resolver-rules=MAP * 127.0.0.1:${options.port}`, '--ignore-certificate-errors']),
    ...(options.extension === undefined
      ? []
      : ['--remote-debugging-pipe', '--enable-unsafe-extension-debugging']),
    '--no-first-run',
    '--no-default-browser-check',
    ...(options.hasForcedExtensions ? [] : ['--disable-background-networking']),
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--password-store=basic',
    '--use-mock-keychain',
    ...(options.restoreSession ? ['--restore-last-session'] : []),
    ...(options.flags ?? []),
    ...(options.startPages ?? (options.restoreSession ? [] : ['about:blank'])),
  ];
}

/**
 * Installs an unpacked extension as the extensions page does, so that the profile keeps it. (With
 * `--load-extension` Chromium 156 now and then never starts to load the page of its command line.)
 */
async function install(child: ChildProcess, folder: string): Promise<void> {
  const [, , , input, output] = child.stdio as [unknown, unknown, unknown, Writable, Readable];
  const answer = new Promise<string>((resolve) => {
    let received = '';
    output.on('data', (text: Buffer) => {
      received += text;
      if (received.includes('\0')) resolve(received.slice(0, received.indexOf('\0')));
    });
  });
  input.write(`${JSON.stringify({ id: 1, method: 'Extensions.loadUnpacked', params: { path: folder } })}\0`);
  const { error } = JSON.parse(await answer) as { error?: { message: string } };
  if (error !== undefined) throw new Error(`Chromium refused ${folder}: ${error.message}`);
}

/** Starts Chromium and resolves when DevTools listens. Throws when no browser is installed or it ends at once. */
export async function startChromium(options: LaunchOptions): Promise<ChromiumProcess> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('No Chromium on this machine: `npm test` installs it.');
  const profile = options.profile ?? makeProfile();
  // Unpacked extensions run in developer mode only.
  if (options.profile === undefined)
    writePreferences(profile, { extensions: { ui: { developer_mode: true } } });
  const args = commandLine(options, profile);
  const [command, all] =
    options.policies === undefined ? [executable, args] : underPolicies(options.policies, executable, args);
  const child = spawn(command, all, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said.slice(-2000)}`)));
  });
  if (options.extension !== undefined) await install(child, options.extension);
  return { child, profile, endpoint };
}

/** The mark of an extension that DevTools loaded: the next start would forget it. */
const forgottenAtNextStart = 0x8000;

/** Lets an installed extension run in private windows, as its user would on the extensions page. */
export function allowInPrivate(profile: string, id: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
    extensions: { settings: Record<string, { incognito?: boolean }> };
  };
  const entry = preferences.extensions.settings[id];
  if (entry === undefined) throw new Error(`The profile knows no extension ${id}`);
  entry.incognito = true;
  writeFileSync(file, JSON.stringify(preferences));
}

/** Makes an extension that DevTools loaded stay in the profile, as one from the extensions page does. */
export function keepInstalled(profile: string, id: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
    extensions: { settings: Record<string, { creation_flags: number }> };
  };
  const entry = preferences.extensions.settings[id];
  if (entry === undefined) throw new Error(`The profile knows no extension ${id}`);
  entry.creation_flags &= ~forgottenAtNextStart;
  writeFileSync(file, JSON.stringify(preferences));
}

/** Resolves when the browser's main process has ended (at once when it has already). */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function parentOf(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Pids of the browser's renderers that run extension code (Linux: read off /proc). */
export function extensionProcesses(browser: ChildProcess): number[] {
  const parents = new Map<number, number>();
  const candidates: number[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), parentOf(pid));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process'))
        candidates.push(Number(pid));
    } catch {
      // The process ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === browser.pid || isOurs(parent));
  };
  return candidates.filter(isOurs);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { builtExtension } from '../../browser/harness/project';
import { geckoId, packed } from './packed';
import { preferences } from './preferences';

/** A profile folder that holds the extension for good, for browsers that start with it one after the other. */
export class LastingProfile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mam-xanh-profile-'));

  constructor(private readonly port: number) {
    const built = builtExtension('firefox');
    mkdirSync(join(this.folder, 'extensions'));
    const file = join(this.folder, 'extensions', `${geckoId(built)}.xpi`);
    writeFileSync(file, packed(built));
  }

  /** Starts a browser with this profile, and with addresses as one that starts it by hand names them. */
  start(...addresses: string[]): Promise<Browser> {
    const executablePath = findFirefox();
    if (executablePath === undefined) throw new Error('No Firefox on this machine: `npm test` installs it.');
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: this.folder,
      args: addresses,
      extraPrefsFirefox: {
        ...preferences(this.port),
        // What lies in the profile is installed without a question, as a policy has it.
        'extensions.autoDisableScopes': 0,
        'xpinstall.signatures.required': false,
      },
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

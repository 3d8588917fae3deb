import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of managed policies for one browser, which takes up changes while it runs. */
export class ManagedPolicies {
  readonly folder = mkdtempSync(join(tmpdir(), 'mam-xanh-policies-'));

  constructor(private readonly extensionId: string) {
    mkdirSync(this.folder, { recursive: true });
  }

  /** Sets what the browser hands to the extension as managed storage. */
  set(settings: object): void {
    const policies = { '3rdparty': { extensions: { [this.extensionId]: settings } } };
    writeFileSync(join(this.folder, 'mam-xanh.json'), JSON.stringify(policies));
  }
}

/** Where Debian's Chromium looks for managed policies. */
const place = '/etc/chromium';

/**
 * A command that sees `folder` as the system's managed policies and then becomes `command`: in a mount namespace of
 * its own, so that nothing of the system changes and everything is gone with it.
 */
export function underPolicies(folder: string, command: string, args: readonly string[]): [string, string[]] {
  const script = [
    `mount -t tmpfs none ${place}`,
    `mkdir -p ${place}/policies/managed`,
    `mount --bind "$1" ${place}/policies/managed`,
    'shift',
    'exec "$@"',
  ].join(' && ');
  const user = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return ['unshare', ['--mount', ...user, 'sh', '-c', script, 'sh', folder, command, ...args]];
}

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtExtension } from '../../browser/harness/project';
import { packed } from './packed';

/** A school's `policies.json` for one Firefox, and the built extension packed for it. */
export class ManagedFirefox {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mam-xanh-firefox-policies-'));

  /** @param policies what stands in the file, given the address of the packed extension */
  constructor(policies: (packageUrl: string) => object) {
    const file = join(this.folder, 'mam-xanh.xpi');
    writeFileSync(file, packed(builtExtension('firefox')));
    mkdirSync(join(this.folder, 'distribution'));
    writeFileSync(
      join(this.folder, 'distribution', 'policies.json'),
      JSON.stringify(policies(pathToFileURL(file).href)),
    );
  }

  /**
   * A program that is `firefox` with these policies beside it: in a mount namespace of its own, so that nothing of
   * the system changes and everything is gone with it.
   */
  program(firefox: string): string {
    const real = realpathSync(firefox);
    const place = join(dirname(real), 'distribution');
    const user = process.getuid?.() === 0 ? '' : '--map-root-user';
    const command = `mount --bind '${join(this.folder, 'distribution')}' '${place}' && exec '${real}' "$@"`;
    const wrapper = join(this.folder, 'firefox');
    writeFileSync(
      wrapper,
      `#!/bin/sh\nexec unshare --mount ${user} sh -c "$(cat <<'END'\n${command}\nEND\n)" firefox "$@"\n`,
    );
    chmodSync(wrapper, 0o755);
    return wrapper;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../loopback/certificate';
import { ended, freePort, programs, untilReady, Victoria } from './victoria';

/** VictoriaMetrics behind its own `vmauth`: TLS, and a token. */
export class GuardedDatabase {
  private constructor(
    readonly victoria: Victoria,
    private readonly vmauth: ChildProcess,
    private readonly folder: string,
    readonly url: string,
    readonly token: string,
  ) {}

  static async open(): Promise<GuardedDatabase> {
    if (programs === undefined) throw new Error('no VictoriaMetrics');
    const victoria = await Victoria.open();
    const folder = mkdtempSync(join(tmpdir(), 'mam-xanh-vmauth-'));
    const token = 'Ma-truong-2468';
    const { key, cert } = makeCertificate();
    writeFileSync(join(folder, 'key.pem'), key);
    writeFileSync(join(folder, 'cert.pem'), cert);
    const origin = new URL(victoria.url).origin;
    writeFileSync(join(folder, 'auth.yml'), `users:\n- bearer_token: ${token}\n  url_prefix: ${origin}\n`);
    const port = await freePort();
    const vmauth = spawn(
      join(programs, 'vmauth'),
      [
        `-auth.config=${join(folder, 'auth.yml')}`,
        `-httpListenAddr=127.0.0.1:${port}`,
        '-tls',
        `-tlsCertFile=${join(folder, 'cert.pem')}`,
        `-tlsKeyFile=${join(folder, 'key.pem')}`,
        '-loggerLevel=ERROR',
      ],
      { stdio: 'ignore' },
    );
    const origins = `https://127.0.0.1:${port}`;
    await untilReady('vmauth', () => isAnswering(`${origins}/health`));
    return new GuardedDatabase(victoria, vmauth, folder, `${origins}/write`, token);
  }

  async close(): Promise<void> {
    this.vmauth.kill('SIGKILL');
    await ended(this.vmauth);
    await this.victoria.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isAnswering(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(url, { rejectUnauthorized: false }, (reply) => {
      reply.resume();
      resolve(true);
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

import type { SealPlaces } from '../../src/platform/seal-places';
import type { VaultCopy } from '../../src/platform/seal-vault';

/** Everything that outlives a worker, in memory; `kill` ends the worker before or after one of its steps. */
export function createSealedWorld() {
  const local = new Map<string, string>();
  const vault = new Map<string, VaultCopy>();
  const numbers = new Map<string, number>();
  const vaultKey: { key: CryptoKey | undefined } = { key: undefined };
  const broken = { vault: false, local: false };
  const fate = { isPrivate: false };
  let left = Number.POSITIVE_INFINITY;
  let die: () => void = () => undefined;

  /** A worker dies before its step is done, or when it is done and nobody hears of it: it just never goes on. */
  const step = async <R>(work: () => R | Promise<R>): Promise<R> => {
    await untilDeath();
    const result = await work();
    await untilDeath();
    return result;
  };
  const untilDeath = () => {
    left -= 1;
    if (left >= 0) return undefined;
    die();
    return new Promise<never>(() => undefined);
  };
  const inVault = <R>(work: () => R | Promise<R>) =>
    step(() => {
      if (broken.vault) throw new Error('no vault');
      return work();
    });

  const places: SealPlaces = {
    isPrivate: () => fate.isPrivate,
    readLocal: (name) => step(() => parsed(local.get(name))),
    writeLocal: (name, stored) =>
      step(() => {
        if (broken.local) throw new Error('QuotaExceededError');
        local.set(name, JSON.stringify(stored));
      }),
    readKey: () => inVault(() => vaultKey.key),
    makeKey: () =>
      inVault(async () => {
        vaultKey.key ??= await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, [
          'sign',
          'verify',
        ]);
        return vaultKey.key;
      }),
    readCopy: (name) => inVault(() => vault.get(name)),
    writeCopy: (name, copy) =>
      inVault(() => {
        vault.set(name, copy);
      }),
    readNumber: (name) => step(() => numbers.get(name) ?? 0),
    writeNumber: (name, version) =>
      step(() => {
        numbers.set(name, version);
      }),
  };

  return {
    places,
    local,
    vault,
    numbers,
    broken,
    fate,
    /** Runs what a worker does and kills it after so many half steps; whether it came to its end before. */
    runFor: async (halfSteps: number, work: () => Promise<unknown>): Promise<'done' | 'killed'> => {
      left = halfSteps;
      const killed = new Promise<'killed'>((resolve) => {
        die = () => resolve('killed');
      });
      const end = await Promise.race([work().then(() => 'done' as const), killed]);
      left = Number.POSITIVE_INFINITY;
      return end;
    },
    /** The browser ends: what lived only in its session is gone. */
    restart: () => numbers.clear(),
    loseVault: () => {
      vault.clear();
      vaultKey.key = undefined;
    },
    snapshot: () => {
      const saved = { local: [...local], vault: [...vault] };
      return {
        restoreLocal: () => refill(local, saved.local),
        restoreVault: () => refill(vault, saved.vault),
      };
    },
  };
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

function refill<V>(map: Map<string, V>, entries: readonly [string, V][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

import type { Loopback } from '../loopback/network';

/** What a page on a listed site told of itself while it was open, wall-clock milliseconds. */
export interface PageLife {
  /** Requests (not TLS hellos) that reached the site. */
  readonly requests: number;
  /** When its script first and last ran; undefined when it never did. */
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  /** Milliseconds between the first and the last frame in which it could be seen; 0 when it never could. */
  readonly seenMs: number;
}

const witness = 'witness.test';

/** Some thirty times a second it tells an innocent host that it is alive, and whether it can be seen. */
const script = `<script>
  const tell = () => {
    const { visibility, opacity } = getComputedStyle(document.documentElement);
    const seen = visibility === 'visible' && opacity !== '0' ? 1 : 0;
    fetch('//${witness}/alive?seen=' + seen + '&at=' + Date.now(), { mode: 'no-cors' }).catch(() => {});
    setTimeout(() => requestAnimationFrame(tell), 30); // Every frame would itself be a load.
  };
  requestAnimationFrame(tell);
</script>`;

/** Puts such a page at an address. */
export function publishListedPage(loopback: Loopback, url: string): void {
  loopback.publish(url, {
    body: `<!doctype html><meta charset="utf-8"><title>listed</title><h1>listed</h1>${script}`,
    contentType: 'text/html; charset=utf-8',
  });
}

export function readPageLife(loopback: Loopback, url: string): PageLife {
  const told = loopback.traffic
    .requestsTo(witness)
    .map(({ url: said }) => new URL(said).searchParams)
    .map((query) => ({ at: Number(query.get('at')), isSeen: query.get('seen') === '1' }))
    .sort((a, b) => a.at - b.at);
  const seen = told.filter(({ isSeen }) => isSeen).map(({ at }) => at);
  return {
    requests: loopback.traffic.requestsTo(new URL(url).hostname).length,
    firstAt: told[0]?.at,
    lastAt: told.at(-1)?.at,
    seenMs: seen.length === 0 ? 0 : (seen.at(-1) ?? 0) - (seen[0] ?? 0) + 1,
  };
}

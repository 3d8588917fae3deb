import type { CountsTarget } from '../core/policy/counts-target';

const timeoutMs = 30_000;

/** '' when the database took the lines. A redirect is refused: the policy says where they go, nobody else. */
export async function postLines(
  { url, token }: Pick<CountsTarget, 'url' | 'token'>,
  lines: string,
): Promise<string> {
  const address = new URL(url);
  address.searchParams.set('precision', 's');
  try {
    const reply = await fetch(address.href, {
      method: 'POST',
      body: lines,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    return reply.ok ? '' : `http-${reply.status}`;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'timeout' : 'network';
  }
}

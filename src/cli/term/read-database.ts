import type { MachineCounts } from '../../core/counts/counts-file';
import { countsFromExport } from '../../core/counts/from-series';
import { Fault } from '../fault';

/** Where the token is looked for: on the command line everybody on the computer could read it. */
const tokenName = 'MAM_XANH_TOKEN';

/**
 * All counts of a database, by VictoriaMetrics' `/api/v1/export`.
 * @throws Fault when it cannot be reached, refuses, or answers something else
 */
export async function readDatabase(address: string): Promise<readonly MachineCounts[]> {
  if (!URL.canParse(address)) throw unreachable(address, 'URL');
  const url = new URL('api/v1/export', address.endsWith('/') ? address : `${address}/`);
  url.searchParams.set('match[]', '{__name__=~"mamxanh_.*"}');
  url.searchParams.set('start', '0');
  const token = process.env[tokenName];
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const reply = await fetch(url, { headers, redirect: 'error' }).catch((error: Error) => {
    throw unreachable(address, String((error.cause as Error | undefined)?.message ?? error.message));
  });
  if (!reply.ok) throw unreachable(address, `HTTP ${reply.status}`);
  const { machines, refused } = countsFromExport(await reply.text());
  if (refused === 0) return machines;
  throw new Fault(
    `${address}: ${refused} dãy không phải số liệu của Mầm Xanh hoặc của phiên bản khác. Chưa viết gì.`,
    `${address}: ${refused} series are no counts of Mầm Xanh, or of another version. Nothing was written.`,
  );
}

function unreachable(address: string, why: string): Fault {
  return new Fault(
    `Không lấy được số liệu từ ${address} (${why}). Mã truy cập đọc từ biến ${tokenName}.`,
    `No counts from ${address} (${why}). The token is read from ${tokenName}.`,
  );
}

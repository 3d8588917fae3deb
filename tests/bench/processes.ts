// Linux: read off /proc. Elsewhere the memory and processor figures cannot be taken.
import { readdirSync, readFileSync } from 'node:fs';
import type { Chromium } from '../browser/harness/chromium';

/** The pid of the browser's main process. */
export async function browserPid(browser: Chromium): Promise<number> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser is not connected');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find((process) => process.type === 'browser');
  if (main === undefined) throw new Error('The browser does not name its main process');
  return main.id;
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Runs `read` on something that may end meanwhile; then it counts for nothing. */
function orGone<T>(read: () => T, gone: T): T {
  try {
    return read();
  } catch {
    return gone;
  }
}

/** A process and all below it. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const pid = Number(name);
    const parent = orGone(() => parentOf(pid), 0);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/** The renderers below a process that run extension code. */
export function extensionPids(root: number): number[] {
  const isExtension = (pid: number) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
  return processTree(root).filter((pid) => orGone(() => isExtension(pid), false));
}

/** Proportional set size in MB: memory shared by several processes is shared out among them. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    orGone(
      () => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
      0,
    ),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Milliseconds of processor time the threads alive now have used. */
export function processorTimeOf(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) {
    for (const thread of orGone(() => readdirSync(`/proc/${pid}/task`), [])) {
      const path = `/proc/${pid}/task/${thread}/schedstat`;
      nanoseconds += orGone(() => Number(readFileSync(path, 'utf8').split(' ')[0]), 0);
    }
  }
  return nanoseconds / 1e6;
}

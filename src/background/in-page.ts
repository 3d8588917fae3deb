import { browser } from '../platform/browser';

/** A page that hangs, or is gone, keeps nobody waiting. */
const patienceMs = 1_000;

/**
 * Runs a function inside a page, at once, also while it loads. The function can use nothing from around it. Answers
 * what its frames gave; nothing from a page that is gone, that may not be touched, or that does not answer in time.
 */
export async function runInPage<A extends unknown[], R>(
  tabId: number,
  func: (...args: A) => R,
  args: A,
  allFrames = false,
): Promise<readonly R[]> {
  const target = { tabId, allFrames };
  const ask = async (): Promise<R[]> => {
    try {
      const frames = await browser.scripting.executeScript({ target, func, args, injectImmediately: true });
      return frames.map(({ result }) => result as R);
    } catch {
      return [];
    }
  };
  const late = new Promise<R[]>((resolve) => {
    setTimeout(() => resolve([]), patienceMs);
  });
  return Promise.race([ask(), late]);
}

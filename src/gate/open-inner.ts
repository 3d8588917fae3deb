const blockedPage = '/blocked/index.html';
/** Pauses in milliseconds between questions to a worker that is still waking. */
const pauses = [100, 250, 500, 1000, 2000] as const;

export interface Gate {
  /** The gate's own address; what follows its first '#' is the address to judge, exactly as the rule put it there. */
  readonly address: string;
  /** Whether the address may open; undefined when the worker gave no answer. */
  readonly resolve: (url: string) => Promise<boolean | undefined>;
  readonly pause: (ms: number) => Promise<void>;
  readonly go: (url: string) => void;
}

/** The address after the gate's first '#', if it is one of the web; anything else never opens. */
export function carriedAddress(address: string): string | undefined {
  const mark = address.indexOf('#');
  if (mark < 0) return undefined;
  const carried = address.slice(mark + 1);
  return /^https?:\/\//i.test(carried) ? carried : undefined;
}

/** Asks whether the carried address may open, and goes there or to the blocked page; silence means blocked. */
export async function openInner({ address, resolve, pause, go }: Gate): Promise<void> {
  const url = carriedAddress(address);
  if (url === undefined) {
    go(blockedPage);
    return;
  }
  let isOpen = await resolve(url);
  for (const ms of pauses) {
    if (isOpen !== undefined) break;
    await pause(ms);
    isOpen = await resolve(url);
  }
  go(isOpen === true ? url : blockedPage);
}

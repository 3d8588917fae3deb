import { send } from '../messages/send';
import { type Gathering, gather } from './collect-text';

/** What one idle slice may take of the page's own time, in milliseconds. */
const sliceMs = 5;
/** A part is sent when it has so many characters, or when nothing has come for a while. */
const partLength = 24_000;
const growthLength = 1_000;
const quietMs = 2_500;
/** More of one page is not read: it is what it is by then. */
const mostRead = 400_000;

/**
 * Reads the page in idle slices, after it has loaded and as it grows, and lets the worker judge what it says.
 * `onStopped` is called when the page must not stay.
 */
export function readWords(onStopped: () => void): () => void {
  const gatherings: Gathering[] = [gather(document.body ?? document.documentElement)];
  let parts: string[] = [];
  let length = 0;
  let total = 0;
  let isFirst = true;
  let isEnded = false;
  let isScheduled = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((changes) => {
    if (gatherings.length > 500) return;
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') gatherings.push(gather(target));
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE)
          gatherings.push(gather(node));
      }
    }
    schedule();
  });
  const stop = () => {
    isEnded = true;
    observer.disconnect();
    clearTimeout(quiet);
  };

  function schedule(): void {
    if (isScheduled || isEnded || gatherings.length === 0) return;
    isScheduled = true;
    requestIdleCallback(slice, { timeout: 2_000 });
  }

  function slice(): void {
    isScheduled = false;
    if (isEnded) return;
    const until = performance.now() + sliceMs;
    const isOver = () => performance.now() > until;
    const read: string[] = [];
    let isFull = false;
    while (gatherings.length > 0 && !isOver() && !isFull) {
      if (gatherings[0]!.readSome(isOver, read)) gatherings.shift();
      isFull = length + read.length * 20 > partLength;
    }
    for (const text of read) length += text.length + 1;
    parts.push(...read);
    if (length >= partLength || (gatherings.length === 0 && (isFirst || length >= growthLength)))
      void deliver();
    else if (gatherings.length === 0) {
      clearTimeout(quiet);
      quiet = setTimeout(() => void deliver(), quietMs);
    }
    schedule();
  }

  async function deliver(): Promise<void> {
    const text = parts.join('\n').slice(0, 100_000);
    parts = [];
    total += length;
    length = 0;
    if (!isFirst && text.length < 80) return;
    isFirst = false;
    if (total > mostRead) stop();
    try {
      const { isOpen, readsOn } = await send('words/page', {
        title: document.title.slice(0, 500),
        description: descriptionOf().slice(0, 1_500),
        text,
      });
      if (!isOpen) onStopped();
      if (!isOpen || !readsOn) stop();
    } catch {
      // The worker is gone with an update, or could not answer: the next part asks again.
      if (chrome.runtime?.id === undefined) stop();
    }
  }

  const watched = { childList: true, characterData: true, subtree: true };
  observer.observe(document.documentElement, watched);
  schedule();
  return stop;
}

function descriptionOf(): string {
  const named = document.querySelectorAll<HTMLMetaElement>(
    'meta[name="description" i],meta[name="keywords" i],meta[property="og:title" i],meta[property="og:description" i]',
  );
  return [...named].map((meta) => meta.content).join('. ');
}

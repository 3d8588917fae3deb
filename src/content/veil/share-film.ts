import { send } from '../../messages/send';

/**
 * A film from a site that lets nobody read it shows no pixel to us either. The worker has its answers say that they may
 * be read – this address, in this tab – and the element asks again, without cookies. Where that fails it is put back as
 * it was, and stays covered.
 */
const tried = new WeakMap<HTMLVideoElement, string>();
/** Films being fetched anew, and what was true of them. */
const fetching = new WeakSet<HTMLVideoElement>();
const patienceMs = 10_000;

export function isFetchingAnew(video: HTMLVideoElement): boolean {
  return fetching.has(video);
}

/** True when it is tried; `again` is called when that has ended, either way. Once for each address. */
export function shareFilm(video: HTMLVideoElement, again: () => void): boolean {
  const address = video.currentSrc;
  if (!/^https?:/i.test(address) || video.crossOrigin !== null || tried.get(video) === address) return false;
  tried.set(video, address);
  fetching.add(video);
  void fetchAnew(video, address)
    .catch(() => undefined)
    .then(() => {
      fetching.delete(video);
      again();
    });
  return true;
}

async function fetchAnew(video: HTMLVideoElement, address: string): Promise<void> {
  const { ok } = await send('media/share', { url: address });
  if (!ok || video.currentSrc !== address || video.crossOrigin !== null) return;
  const { currentTime, paused } = video;
  const goOn = () => {
    if (currentTime > 0) video.currentTime = currentTime;
    if (!paused) void video.play().catch(() => undefined);
  };
  video.crossOrigin = 'anonymous';
  const isThere = loaded(video);
  video.load();
  if (await isThere) {
    goOn();
    return;
  }
  // Another film came meanwhile: that one is not ours to put back.
  if (video.currentSrc !== address && video.currentSrc !== '') return;
  video.removeAttribute('crossorigin');
  const isBack = loaded(video);
  video.load();
  if (await isBack) goOn();
}

/** Whether the element gets to know its film. A failing `source` tells of it on itself, so time alone ends the waiting. */
function loaded(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    const wait = new AbortController();
    const end = (isThere: boolean) => {
      wait.abort();
      resolve(isThere);
    };
    video.addEventListener('loadedmetadata', () => end(true), { signal: wait.signal });
    for (const target of [video, ...video.querySelectorAll('source')])
      target.addEventListener('error', () => end(false), { signal: wait.signal });
    setTimeout(end, patienceMs, false);
  });
}

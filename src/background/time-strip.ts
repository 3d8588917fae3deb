import { runInPage } from './in-page';

/** What a strip says and offers. */
export interface Strip {
  readonly text: string;
  readonly close: string;
  /** "Finish this one", with what is said when it was granted and when not; absent where it is not offered. */
  readonly finish?: { readonly label: string; readonly done: string; readonly not: string };
}

/** Shows a calm line at the foot of a page, above full-screen videos, too. A page that is gone is no error. */
export async function showStrip(tabId: number, strip: Strip): Promise<void> {
  await runInPage(tabId, drawStrip, [strip]);
}

/** Runs inside the page, by itself: it can use nothing from around it. The page's styles do not reach it. */
function drawStrip({ text, close, finish }: Strip): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const [paper, ink, line] = dark ? ['#17301f', '#eef7ee', '#8fd19e'] : ['#f2faf2', '#14321d', '#2e7d4f'];
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial;position:fixed;inset:auto 0 0 0;margin:0 auto 12px;border:0;padding:0;background:none;overflow:visible;max-width:min(640px,calc(100vw - 24px));width:max-content;z-index:2147483647';
  const box = document.createElement('div');
  box.style.cssText = `display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:12px 16px;border-radius:14px;border:2px solid ${line};background:${paper};color:${ink};font:16px/1.45 system-ui,sans-serif;box-shadow:0 4px 18px rgba(0,0,0,.25)`;
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  words.style.cssText = 'flex:1 1 240px';
  const button = (label: string, run: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.style.cssText = `min-height:44px;padding:8px 16px;border-radius:10px;border:2px solid ${line};background:transparent;color:${ink};font:inherit;cursor:pointer`;
    made.addEventListener('click', (event) => {
      // A page cannot press it.
      if (event.isTrusted) run();
    });
    return made;
  };
  box.append(words);
  if (finish !== undefined) {
    const wish = button(finish.label, () => {
      wish.remove();
      const told = chrome.runtime.sendMessage({ name: 'time/finish', request: {} });
      const say = (isGranted: boolean) => {
        words.textContent = isGranted ? finish.done : finish.not;
      };
      told.then(
        (answer: { ok?: boolean; reply?: { ok?: boolean } }) => say(answer?.reply?.ok === true),
        () => say(false),
      );
    });
    box.append(wish);
  }
  box.append(button(close, () => host.remove()));
  host.attachShadow({ mode: 'closed' }).append(box);
  (document.fullscreenElement ?? document.documentElement)?.append(host);
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Without the top layer it lies above the page by its z-index.
  }
  words.textContent = text;
}

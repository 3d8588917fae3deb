/**
 * Registered on YouTube only where the guardian turned autoplay off: switches its switch off, and after a video has
 * ended lets no other begin that nobody chose.
 */
const switchedOn =
  '.ytp-autonav-toggle-button[aria-checked="true"],ytm-autonav-toggle-button-container [aria-pressed="true"]';
const countdown = '.ytp-autonav-endscreen-upnext-cancel-button';

let hasEnded = false;

function turnOff(): void {
  document.querySelector<HTMLElement>(switchedOn)?.click();
  if (hasEnded) document.querySelector<HTMLElement>(countdown)?.click();
}

document.addEventListener(
  'ended',
  () => {
    hasEnded = true;
    turnOff();
  },
  true,
);
for (const name of ['pointerdown', 'keydown'])
  addEventListener(
    name,
    (event) => {
      if (event.isTrusted) hasEnded = false;
    },
    true,
  );

/** Firefox before its Navigation API has the switch alone. */
interface Navigates extends Event {
  readonly userInitiated: boolean;
  readonly destination: { readonly url: string };
}
(window as unknown as { readonly navigation?: EventTarget }).navigation?.addEventListener(
  'navigate',
  (event) => {
    const { userInitiated, destination } = event as Navigates;
    const isVideo = /^\/(?:watch|shorts)/.test(new URL(destination.url).pathname);
    if (hasEnded && !userInitiated && isVideo && event.cancelable) event.preventDefault();
  },
);

let isWaiting = false;
new MutationObserver(() => {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    turnOff();
  }, 250);
}).observe(document, { childList: true, subtree: true, attributeFilter: ['aria-checked', 'aria-pressed'] });
turnOff();

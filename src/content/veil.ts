/**
 * Runs before the page's first script, in every frame, only where the veil is on. The registered style hides all
 * media already; this makes the style one that no page outranks, has each picture judged, and shows what is clear.
 */
import { drawCurtain } from './curtain';
import { choose, stopChoosing } from './veil/choose';
import { lay, takeOwnSheets } from './veil/lay';
import { lookAgainMoving } from './veil/moving';
import { lookAgain } from './veil/pictures';
import { expectRoots, findRoots, findRootsSlowly, onRoot } from './veil/roots';
import { scanSoon } from './veil/scan';
import { sign } from './veil/sign';
import { examineAnew } from './veil/styled';
import { watchTaps } from './veil/tap';
import { veil } from './veil/veil-state';
import { eachElement, listen, meetSign, watchRoot } from './veil/watch';

declare global {
  var isVeiled: boolean | undefined;
}

function begin(): void {
  const curtain = drawCurtain();
  onRoot(watchRoot);
  watchRoot(document);
  watchTaps();
  void lay().then((isLaid) => {
    // Roots that are there by now, also those the parser made between two looks.
    findRoots();
    if (isLaid) takeOwnSheets();
    curtain.lift();
  });
  // What the pointer or the keyboard changes in styles is looked at before it is painted.
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'toggle', 'transitionrun', 'animationstart'])
    window.addEventListener(kind, scanSoon, { capture: true, passive: true });
  window.addEventListener(sign, ({ target }) => meetSign(target), true);
  setInterval(() => {
    listen(document);
    watchTaps();
    expectRoots();
    findRootsSlowly();
  }, 1_000);
  chrome.runtime.onMessage.addListener((message: unknown) => {
    const { name } = (message ?? {}) as { name?: unknown };
    if (name === 'veil/changed') void lay().then(again);
    if (name === 'veil/choose') choose();
    if (name === 'veil/chosen') stopChoosing();
  });
}

function again(): void {
  eachElement(lookAgain);
  lookAgainMoving();
  examineAnew();
}

if (globalThis.isVeiled !== true) {
  globalThis.isVeiled = true;
  begin();
} else if (veil.isAcknowledged) again();

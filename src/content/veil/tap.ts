import { stateOf } from './marks';
import { isMoving, tapMoving } from './moving';
import { isPicture, tapPicture } from './pictures';

/** A tap on a cover is for the cover: nothing of the page hears it. */
export function watchTaps(): void {
  window.addEventListener('click', tapped, true);
  window.addEventListener('keydown', pressed, true);
}

function tapped(event: MouseEvent): void {
  const [element] = event.composedPath();
  if (!event.isTrusted || !(element instanceof Element)) return;
  const isMeant = isPicture(element) ? tapPicture(element) : isMoving(element) && tapMoving(element);
  if (!isMeant) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Enter or space on what a tap would show; nothing else is reached by key because of us. */
function pressed(event: KeyboardEvent): void {
  const [element] = event.composedPath();
  if (!event.isTrusted || !(element instanceof Element) || !/^(Enter| )$/.test(event.key)) return;
  if (stateOf(element, 'own') !== 'offered') return;
  if (isPicture(element)) tapPicture(element);
  else if (isMoving(element)) tapMoving(element);
  event.preventDefault();
  event.stopImmediatePropagation();
}

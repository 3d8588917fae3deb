import { isMoving, tapMoving } from './moving';
import { isPicture, tapPicture } from './pictures';

/** A tap on a cover is for the cover: nothing of the page hears it. */
export function watchTaps(): void {
  window.addEventListener('click', tapped, true);
}

function tapped(event: MouseEvent): void {
  const [element] = event.composedPath();
  if (!event.isTrusted || !(element instanceof Element)) return;
  const isMeant = isPicture(element) ? tapPicture(element) : isMoving(element) && tapMoving(element);
  if (!isMeant) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

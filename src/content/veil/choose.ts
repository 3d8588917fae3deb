import { send } from '../../messages/send';
import { newTicket } from './asking';
import { isMoving, revealMoving } from './moving';
import { decide, isPicture, sourceOfPicture } from './pictures';

/** A guardian, whose session the worker knows, wants the next pressed picture shown or marked. */
const patienceMs = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function choose(): void {
  stopChoosing();
  window.addEventListener('click', press, true);
  window.addEventListener('keydown', leaveOff, true);
  timer = setTimeout(stopChoosing, patienceMs);
}

export function stopChoosing(): void {
  clearTimeout(timer);
  window.removeEventListener('click', press, true);
  window.removeEventListener('keydown', leaveOff, true);
}

function leaveOff({ key, isTrusted }: KeyboardEvent): void {
  if (isTrusted && key === 'Escape') stopChoosing();
}

function press(event: MouseEvent): void {
  if (!event.isTrusted) return;
  const pressed = pictureAt(event);
  event.preventDefault();
  event.stopImmediatePropagation();
  // Beside a picture: the next press counts.
  if (pressed === undefined) return;
  stopChoosing();
  void mark(pressed);
}

/** Also below what a page lays over it, and in shadow roots. */
function pictureAt(event: MouseEvent): Element | undefined {
  const isOne = (element: unknown): element is Element =>
    element instanceof Element && (isPicture(element) || isMoving(element));
  const own = event.composedPath().find(isOne);
  return own ?? document.elementsFromPoint(event.clientX, event.clientY).find(isOne);
}

async function mark(element: Element): Promise<void> {
  const source = isPicture(element) ? await sourceOfPicture(element).catch(() => undefined) : undefined;
  const ticket = newTicket();
  const answer = await send('media/mark', { ticket, ...(source !== undefined && { source }) }).catch(
    () => undefined,
  );
  if (answer?.ok !== true) return;
  if (isPicture(element)) decide(element, answer.show);
  else if (isMoving(element) && answer.show) revealMoving(element);
}

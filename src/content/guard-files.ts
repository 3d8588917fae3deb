import { send } from '../messages/send';
import { showCard } from './guard-card';
import { showUnread } from './guard-unread';
import { guardsNow, typingNow } from './guards';

const isPicture = (list: FileList | undefined | null) =>
  [...(list ?? [])].some(
    ({ type, name }) => /^(?:image|video)\//.test(type) || /\.(?:heic|heif)$/i.test(name),
  );

/** Asks before a picture is given to a page: chosen, dropped or pasted. */
export function guardFiles(): void {
  let mayPass = false;

  function ask(event: Event, goOn: (() => void) | undefined, undo: () => void): void {
    if (typingNow() === 'off' || mayPass) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void askAbout(goOn, undo);
  }

  async function askAbout(goOn: (() => void) | undefined, undo: () => void): Promise<void> {
    const guards = await guardsNow();
    if (guards === undefined) {
      // Held for everyone: what was chosen can be chosen again.
      showUnread(undefined, () => void askAbout(goOn, undo));
      return;
    }
    const { texts, typing, language } = guards;
    void send('words/asked', { why: 'photo' }).catch(() => undefined);
    const change = { text: texts.change, run: undo };
    const pass = {
      text: texts.send,
      run: () => {
        mayPass = true;
        goOn?.();
        if (goOn !== undefined) mayPass = false;
      },
    };
    const isHeld = typing === 'stop';
    showCard({
      language,
      title: texts.personalTitle,
      lines: isHeld ? [texts.photo, texts.held] : [texts.photo],
      answers: isHeld ? [change] : [change, pass],
    });
  }

  for (const name of ['input', 'change'] as const) {
    addEventListener(
      name,
      (event) => {
        const field = event.composedPath()[0];
        if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !isPicture(field.files)) return;
        if (!event.isTrusted && mayPass) return;
        // Of the two events the second asks; the first waits for its answer.
        if (name === 'input') {
          if (typingNow() !== 'off') event.stopImmediatePropagation();
          return;
        }
        const again = () => {
          for (const each of ['input', 'change']) {
            field.dispatchEvent(new Event(each, { bubbles: true, composed: true }));
          }
        };
        ask(event, again, () => {
          field.value = '';
        });
      },
      true,
    );
  }
  // What was dropped or pasted cannot be handed over later: allowed, the child does it once more.
  const onGiven = (event: Event, files: FileList | undefined) => {
    if (!isPicture(files)) return;
    if (mayPass) mayPass = false;
    else ask(event, undefined, () => undefined);
  };
  addEventListener('drop', (event) => onGiven(event, event.dataTransfer?.files), true);
  addEventListener('paste', (event) => onGiven(event, event.clipboardData?.files), true);
}

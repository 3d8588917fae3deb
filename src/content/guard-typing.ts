import { send } from '../messages/send';
import { isCardOpen, showCard } from './guard-card';
import { showUnread } from './guard-unread';
import { askTwice, type Guards, guardsNow, typingNow } from './guards';
import { deepFocus, editableAt, readForm, textOf } from './typed-text';

type Finding = Awaited<ReturnType<typeof send<'words/typed'>>>;
interface Said {
  readonly text: string;
  readonly fields: string[];
}

const clean: Finding = { isCruel: false, personal: [] };
const keyOf = ({ text, fields }: Said) => JSON.stringify([text, fields]);

/**
 * Asks a child once more before it sends what may hurt somebody or leads a stranger to it. A text is scored by the
 * worker while it is typed; what is sent before the answer came is held until then, and sent on.
 */
export function guardTyping(): void {
  let last: { key: string; finding: Finding } | undefined;
  /** What the child chose to send all the same; it is not asked about the same twice. */
  let passed = '';
  let isHolding = false;
  let isAsking = false;
  let waiting: Said | undefined;

  /** Undefined when the worker did not answer: nobody knows what the text says. */
  async function score(said: Said): Promise<Finding | undefined> {
    const key = keyOf(said);
    if (last?.key === key) return last.finding;
    const isEmpty = said.text.trim() === '' && said.fields.length === 0;
    const finding = isEmpty ? clean : await askTwice(() => send('words/typed', said));
    if (finding !== undefined) last = { key, finding };
    return finding;
  }

  /** While it is typed one question at a time is asked, about what stands there by then. */
  async function scoreSoon(said: Said): Promise<void> {
    waiting = said;
    if (isAsking) return;
    isAsking = true;
    while (waiting !== undefined) {
      const next: Said = waiting;
      waiting = undefined;
      await score(next);
    }
    isAsking = false;
  }

  /** True when the event must not go on now; `again` sends what it would have sent. */
  function holds(event: Event, said: Said, again: () => void): boolean {
    const key = keyOf(said);
    if (typingNow() === 'off' || key === passed || (said.text.trim() === '' && said.fields.length === 0))
      return false;
    const known = last?.key === key ? last.finding : undefined;
    if (known !== undefined && !isFound(known)) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isHolding || isCardOpen()) return true;
    isHolding = true;
    void Promise.all([score(said), guardsNow()]).then(([finding, guards]) => {
      isHolding = false;
      const goOn = () => {
        passed = key;
        again();
      };
      if (guards?.typing === 'off') goOn();
      else if (finding === undefined || guards === undefined) {
        showUnread(guards?.language, again, typingNow() === 'stop' ? undefined : goOn);
      } else if (isFound(finding)) askAgain(finding, guards, goOn);
      else again();
    });
    return true;
  }

  function askAgain({ isCruel, personal }: Finding, guards: Guards, goOn: () => void): void {
    const { texts, language, typing } = guards;
    const isPersonal = personal.length > 0;
    const isHeld = isPersonal && typing === 'stop';
    const fields = personal.map((field) => texts[field]).join(', ');
    const change = { text: texts.change, run: () => undefined };
    void send('words/asked', { why: isPersonal ? 'personal' : 'cruel' }).catch(() => undefined);
    showCard({
      language,
      title: isPersonal ? texts.personalTitle : texts.cruelTitle,
      lines: [
        ...(isPersonal ? [texts.personal.replace('{fields}', fields)] : []),
        ...(isCruel ? [texts.cruel] : []),
        ...(isHeld ? [texts.held] : []),
      ],
      answers: isHeld ? [change] : [change, { text: texts.send, run: goOn }],
    });
  }

  addEventListener(
    'input',
    (event) => {
      const editable = editableAt(event.composedPath()[0] as Element);
      if (typingNow() !== 'off' && editable !== undefined)
        void scoreSoon({ text: textOf(editable), fields: [] });
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.isTrusted) return;
      const editable = editableAt(deepFocus());
      // In a field of a form Enter sends the form, which is heard of by itself.
      if (editable === undefined || (editable instanceof HTMLInputElement && editable.form !== null)) return;
      holds(event, { text: textOf(editable), fields: [] }, () => pressEnter(editable));
    },
    true,
  );
  addEventListener(
    'click',
    (event) => {
      const button = buttonAt(event);
      if (button === undefined || !event.isTrusted) return;
      const written = writtenNear(button);
      if (written !== undefined) holds(event, { text: textOf(written), fields: [] }, () => button.click());
    },
    true,
  );
  addEventListener(
    'submit',
    (event) => {
      const form = event.composedPath()[0];
      if (!(form instanceof HTMLFormElement) || form.getAttribute('role') === 'search') return;
      holds(event, readForm(form), () => form.requestSubmit(event.submitter as HTMLElement | null));
    },
    true,
  );
}

const isFound = ({ isCruel, personal }: Finding) => isCruel || personal.length > 0;

function pressEnter(editable: HTMLElement): void {
  editable.focus();
  const key = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  for (const name of ['keydown', 'keypress', 'keyup']) editable.dispatchEvent(new KeyboardEvent(name, key));
}

function buttonAt(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .slice(0, 6)
    .find(
      (each): each is HTMLElement =>
        each instanceof HTMLElement &&
        each.matches('button,[role=button],input[type=submit],input[type=button],a[role]'),
    );
}

const says = /send|post|comment|reply|publish|share|submit|gửi|đăng|bình luận|trả lời|chia sẻ|nhắn/iu;
const writable = 'textarea,[contenteditable=""],[contenteditable=true],[role=textbox],input[type=text]';

/** What a button that sends would send: what is written nearest to it. In a form the form is heard of itself. */
function writtenNear(button: HTMLElement): HTMLElement | undefined {
  const form = button.closest('form');
  const isSubmit = button.matches('button:not([type]),[type=submit]');
  if (form !== null && isSubmit) return undefined;
  const called = [
    button.ariaLabel,
    button.title,
    button.textContent,
    button.id,
    button.className,
    button.dataset.testid,
  ];
  let near: Element | null = button;
  for (let steps = 0; steps < 8 && near !== null; steps++, near = near.parentElement) {
    const written = [...near.querySelectorAll(writable)]
      .flatMap((each) => editableAt(each) ?? [])
      .find((each) => textOf(each).trim() !== '');
    // A picture without a name close to what is written sends it in most chats.
    if (written !== undefined) return steps <= 3 || says.test(called.join(' ')) ? written : undefined;
  }
  return undefined;
}

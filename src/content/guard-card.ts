/** One answer a card offers. */
export interface CardAnswer {
  readonly text: string;
  readonly run: () => void;
}

export interface Card {
  readonly language: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** The first is the calm one: it has the focus, and Escape means it. */
  readonly answers: readonly CardAnswer[];
}

/** Nothing but this reaches the host of the card: of rules that are important those of its own tree win over the page's. */
const style = `:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;background:#0008!important;z-index:2147483647!important}
section{box-sizing:border-box;width:min(30rem,calc(100% - 2rem));max-height:90%;overflow:auto;position:absolute;top:50%;left:50%;transform:translate(-50%,-50%);padding:1.5rem;border-radius:1rem;background:var(--b);color:var(--t);font:1.0625rem/1.5 system-ui;--b:#fff;--t:#1b2b20;--g:#1d6b3c;--o:#fff}
h2{margin:0 0 .5rem;font-size:1.3rem}p{margin:0 0 .75rem}div{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--g);border-radius:.75rem;background:var(--b);color:var(--g)}
button:first-child{background:var(--g);color:var(--o)}button:focus-visible{outline:3px solid #d98200;outline-offset:2px}
@media(prefers-color-scheme:dark){section{--b:#17211b;--t:#e8f1ea;--g:#9fdcb4;--o:#10261a}}`;

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
  ...children: Node[]
) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let open: { readonly close: () => void } | undefined;

export const isCardOpen = () => open !== undefined;

/**
 * Lays a card over everything, in the top layer. It lies in a closed shadow root that a page can neither read nor
 * reach, and hears real presses only; taken out of the document by the page, it comes back until it was answered.
 */
export function showCard({ language, title, lines, answers }: Card): void {
  open?.close();
  const before = document.activeElement;
  const host = document.createElement('mam-xanh-card');
  host.lang = language;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const buttons = answers.map(({ text, run }) => {
    const button = make('button', { type: 'button', textContent: text });
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      close();
      run();
    });
    return button;
  });
  const said = lines.map((text) => make('p', { textContent: text }));
  const section = make(
    'section',
    { role: 'alertdialog', ariaModal: 'true' },
    make('h2', { id: 't', textContent: title }),
    make('span', { id: 'l' }, ...said),
    make('div', {}, ...buttons),
  );
  section.setAttribute('aria-labelledby', 't');
  section.setAttribute('aria-describedby', 'l');
  root.append(make('style', { textContent: style }), section);

  const focusOn = (at: number) => buttons[(at + buttons.length) % buttons.length]?.focus();
  const put = () => {
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) {
      host.showPopover();
      focusOn(0);
    }
  };
  /** While the card is open the keyboard is its own; the page hears nothing of it. */
  const onKey = (event: KeyboardEvent) => {
    event.stopImmediatePropagation();
    const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
    if (at < 0 && event.key !== 'Escape') event.preventDefault();
    if (event.type !== 'keydown' || !event.isTrusted) return;
    if (event.key === 'Tab') {
      event.preventDefault();
      focusOn(at < 0 ? 0 : at + (event.shiftKey ? -1 : 1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
      answers[0]?.run();
    }
  };
  const keys = ['keydown', 'keyup', 'keypress'] as const;
  const kept = new MutationObserver(put);
  const close = () => {
    kept.disconnect();
    for (const name of keys) removeEventListener(name, onKey, true);
    open = undefined;
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  for (const name of keys) addEventListener(name, onKey, true);
  host.addEventListener('toggle', () => open !== undefined && put());
  open = { close };
  put();
  kept.observe(document.documentElement, { childList: true });
}

/** Lets an extension look into closed roots, too; Firefox has it on the element. */
interface Opens {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

export function shadowOf(element: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } })
    .chrome?.dom;
  if (dom !== undefined && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  return (element as Opens).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The element that has the focus, through shadow roots. */
export function deepFocus(): Element | null {
  let found = document.activeElement;
  for (;;) {
    const inner = found === null ? null : (shadowOf(found)?.activeElement ?? null);
    if (inner === null) return found;
    found = inner;
  }
}

const typed = new Set(['text', 'email', 'tel', 'url', 'number', 'date', 'datetime-local']);

/** A place where a message or a field is written; searches and passwords are not. */
export function editableAt(element: Element | null): HTMLElement | undefined {
  if (element instanceof HTMLTextAreaElement) return element;
  if (element instanceof HTMLInputElement) {
    const isSearch = /search|tìm/iu.test(
      `${element.name} ${element.getAttribute('role')} ${element.placeholder}`,
    );
    return typed.has(element.type) && !isSearch ? element : undefined;
  }
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return undefined;
  let root = element;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

export function textOf(editable: HTMLElement): string {
  const isField = editable instanceof HTMLTextAreaElement || editable instanceof HTMLInputElement;
  return (isField ? editable.value : linesOf(editable)).slice(0, 5_000);
}

const calledOf = (field: HTMLInputElement) =>
  [
    field.type,
    field.name,
    field.id,
    field.autocomplete,
    field.placeholder,
    field.labels?.[0]?.textContent ?? '',
  ]
    .join(' ')
    .slice(0, 300);

/** What a form holds: its texts, and what its filled fields are called. A sign-in with a password asks for no more. */
export function readForm(form: HTMLFormElement): { text: string; fields: string[] } {
  const controls = [...form.elements];
  const inputs = controls.filter((each): each is HTMLInputElement => each instanceof HTMLInputElement);
  const filled = inputs.filter((each) => typed.has(each.type) && each.value.trim() !== '');
  const isSignIn = inputs.some(({ type }) => type === 'password') && filled.length <= 1;
  const shown = isSignIn ? [] : controls.flatMap((each) => editableAt(each) ?? []);
  return {
    text: shown.map(textOf).filter(Boolean).join('\n').slice(0, 5_000),
    fields: isSignIn ? [] : filled.slice(0, 60).map(calledOf),
  };
}

/** The text below an editable, a line for each block a writing tool makes of a paragraph. */
function linesOf(editable: HTMLElement): string {
  return [...editable.childNodes]
    .map((each) => each.textContent ?? '')
    .join(editable.children.length > 1 ? '\n' : '');
}

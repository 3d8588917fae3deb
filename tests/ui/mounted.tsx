import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { en } from '../../src/ui/texts/en';
import { vi } from '../../src/ui/texts/vi';
import { type Language, provideTexts, setLanguage } from '../../src/ui/translate';

/** Renders into a fresh page and waits until nothing more changes. */
export async function mount(node: ComponentChild, language: Language = 'vi'): Promise<HTMLElement> {
  provideTexts({ vi, en });
  setLanguage(language);
  document.body.innerHTML = '<div id="page"></div>';
  const page = document.getElementById('page')!;
  await act(async () => render(node, page));
  await settle();
  return page;
}

/** Lets answers of the worker arrive and effects run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await act(async () => Promise.resolve());
}

export async function press(element: Element | null): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to press');
  await act(async () => element.click());
  await settle();
}

export async function type(element: Element | null, text: string): Promise<void> {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    throw new Error('nothing to type into');
  }
  await act(async () => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function submit(form: Element | null): Promise<void> {
  if (form === null) throw new Error('no form');
  await act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}

/** The button that says `text`. */
export function button(page: Element, text: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  if (found === undefined) throw new Error(`no button says ${text}`);
  return found;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconFolder } from '../word-lexicon';
import { createRandom, pick } from './random';

/** A text of our own with what it is about: a class, or `benign`. */
export interface OwnText {
  readonly label: string;
  readonly text: string;
}

interface Template {
  readonly label: string;
  readonly parts: readonly (readonly string[])[];
}

/**
 * Reads `label<TAB>text`, where `(a|b|)` are alternatives and `{name}` is one of the fillers that a line
 * `{name}<TAB>a|b|c` gives.
 *
 * @throws Error naming the line that is neither
 */
export function readTemplates(text: string): Template[] {
  const fillers = new Map<string, string[]>();
  const templates: Template[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [label, body, ...more] = line.split('\t');
    if (label === undefined || body === undefined || more.length > 0) {
      throw new Error(`line ${at + 1}: not a label, a tab and a text: ${line}`);
    }
    if (/^\{.+\}$/.test(label)) fillers.set(label, body.split('|'));
    else templates.push({ label, parts: partsOf(body, fillers, at + 1) });
  }
  return templates;
}

function partsOf(body: string, fillers: ReadonlyMap<string, string[]>, line: number): string[][] {
  return body.split(/(\([^)]*\)|\{[^}]*\})/).map((part) => {
    if (part.startsWith('(')) return part.slice(1, -1).split('|');
    if (!part.startsWith('{')) return [part];
    const filler = fillers.get(part);
    if (filler === undefined) throw new Error(`line ${line}: no filler ${part}`);
    return filler;
  });
}

export function readOwnTemplates(name: string): Template[] {
  return readTemplates(readFileSync(join(lexiconFolder, 'corpus', `${name}.tsv`), 'utf8'));
}

/** Up to `each` different texts of every template, the same every time. */
export function textsOf(templates: readonly Template[], each: number, seed: number): OwnText[] {
  const random = createRandom(seed);
  return templates.flatMap(({ label, parts }) => {
    const possible = parts.reduce((product, choices) => Math.min(1e6, product * choices.length), 1);
    const texts = new Set<string>();
    for (let tries = 0; texts.size < Math.min(each, possible) && tries < each * 8; tries++) {
      texts.add(tidy(parts.map((choices) => pick(choices, random)).join('')));
    }
    return [...texts].map((text) => ({ label, text }));
  });
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim();
}

/** Windows of pages: a few texts of one label in a row, as they stand on a page. */
export function pagesOf(texts: readonly OwnText[], count: number, seed: number): OwnText[] {
  const random = createRandom(seed);
  const byLabel = new Map<string, OwnText[]>();
  for (const each of texts) byLabel.set(each.label, [...(byLabel.get(each.label) ?? []), each]);
  const labels = [...byLabel.keys()].sort();
  return Array.from({ length: count }, () => {
    const label = pick(labels, random);
    const own = byLabel.get(label)!;
    const length = 3 + Math.floor(random() * 3);
    return { label, text: Array.from({ length }, () => pick(own, random).text).join('. ') };
  });
}

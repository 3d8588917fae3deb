import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bypassDocument } from './document';
import { techniques } from './techniques';

const root = join(import.meta.dirname, '..', '..');

it('knows at least 120 ways round, each once', () => {
  expect(techniques.length).toBeGreaterThanOrEqual(120);
  expect(new Set(techniques.map(({ id }) => id)).size).toBe(techniques.length);
});

it('has docs/bypass.md say what the table says (`npm run bypass -- --document` writes it)', () => {
  expect(readFileSync(join(root, 'docs', 'bypass.md'), 'utf8')).toBe(bypassDocument());
});

it('names files that are there; `npm run bypass` looks for their tests', () => {
  const files = techniques.flatMap(({ tested }) => (tested === undefined ? [] : [tested.file]));
  expect(files.filter((file) => !existsSync(join(root, 'tests', file)))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categories, profiles } from '../../src/core/policy/categories';
import { en } from '../../src/ui/texts/en';
import { vi } from '../../src/ui/texts/vi';

const english: Record<string, string> = en;
const vietnamese: Record<string, string> = vi;
const keys = Object.keys(english);
/** Names and numbers that are the same in every language. */
const sameInBoth = new Set(['brand.name', 'help.number', 'language.vi', 'language.en', 'explain.result']);
/** Vietnamese that happens to need no mark. */
const plainVietnamese = ['category.video', 'category.loans', 'lists.names'];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(vietnamese).sort()).toEqual([...keys].sort());
  });

  it('have the same placeholders in both languages', () => {
    for (const key of keys)
      expect([key, placeholders(vietnamese[key]!)]).toEqual([key, placeholders(english[key]!)]);
  });

  it('leave no English in Vietnamese', () => {
    const same = keys.filter((key) => english[key] === vietnamese[key] && !sameInBoth.has(key));
    expect(same).toEqual([]);
    const plain = keys.filter((key) => !sameInBoth.has(key) && !/[^\p{ASCII}–“”…’]/u.test(vietnamese[key]!));
    expect(plain, 'without a single Vietnamese letter').toEqual(plainVietnamese);
    const words = /\b(the|you|your|page|please|this|blocked|error|is|are|not)\b/i;
    expect(keys.filter((key) => key !== 'language.en' && words.test(vietnamese[key]!))).toEqual([]);
  });

  it('are written as one code point a letter, so that searching and fonts work', () => {
    for (const key of keys) expect(vietnamese[key]).toBe(vietnamese[key]!.normalize('NFC'));
  });

  it('shame and scold nobody where a page is stopped', () => {
    const blame =
      /(?<!\p{L})(?:hư hỏng|xấu hổ|tội lỗi|ngu ngốc|phạt|bị mắng|đáng trách|shame|ashamed|guilty|naughty|punish\w*|stupid)(?!\p{L})/iu;
    // That there is nothing to be ashamed of may be said.
    const told = keys.filter(
      (key) =>
        /^(?:why|blocked|card|think|time|here|ask)\./.test(key) && !key.startsWith('blocked.no-blame.'),
    );
    expect(told.length).toBeGreaterThan(150);
    for (const key of told) {
      expect(`${key}: ${vietnamese[key]}`).not.toMatch(blame);
      expect(`${key}: ${english[key]}`).not.toMatch(blame);
    }
  });

  it('explain every category at every level, shortest to the youngest', () => {
    for (const category of categories) {
      for (const level of ['young', 'teen', 'grown']) {
        expect(vietnamese[`why.${level}.${category}`]?.length).toBeGreaterThan(20);
        expect(english[`why.${level}.${category}`]?.length).toBeGreaterThan(20);
      }
    }
    const young = categories.map((category) => vietnamese[`why.young.${category}`]!.length);
    expect(Math.max(...young)).toBeLessThanOrEqual(110);
    for (const profile of profiles) expect(vietnamese[`profile.${profile}`]).toBeTruthy();
  });
});

/** All source of the pages, without the texts themselves. */
function pageSource(): string {
  const root = resolve(import.meta.dirname, '../../src');
  const folders = [
    'ui',
    'blocked',
    'gate',
    'options',
    'popup',
    'recorded',
    'time',
    'help',
    'learn',
    'school',
    'document',
    'cases',
    'lesson',
    'house',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/texts[/\\]/.test(name))
      .map((name) => join(root, folder, name)),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('each text', () => {
  it('is used somewhere', () => {
    const source = pageSource();
    const literal = new Set([...source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, key]) => key!));
    const patterns = [...source.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]+)`/g)].map(([, made]) => {
      const pieces = made!.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.'));
      return new RegExp(`^${pieces.join('[\\w.-]+')}$`);
    });
    const unused = keys.filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

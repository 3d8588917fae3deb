import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lessonPictures } from '../../../src/cli/lesson-pictures';
import { projectRoot } from '../../../src/cli/project-root';
import { ages, modules } from '../../../src/core/learn/kit';
import { composePicture, readShapes } from '../../../src/core/learn/picture';
import { theShelf } from './all-lessons';

const pictures = lessonPictures();
const framed = (drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180">${drawing}</svg>`;
const shapes = readShapes(
  framed('<g id="dot"><circle cx="0" cy="0" r="1" fill="none"/></g><g id="two"><use href="#dot"/></g>'),
);

describe('the lessons’ pictures', () => {
  it('are one for every module and age, each a small file, none of them twice', () => {
    const wanted = modules.flatMap((module) => ages.map((age) => `${module}-${age}.svg`));
    expect([...pictures.keys()].sort()).toEqual(wanted.sort());
    for (const [name, svg] of pictures) expect(svg.length, name).toBeLessThan(5_000);
    expect(new Set(pictures.values()).size).toBe(pictures.size);
  });

  it('take every colour from the project’s tokens, so that they fit the dark', () => {
    const tokens = readFileSync(join(projectRoot, 'src', 'ui', 'tokens.css'), 'utf8');
    const used = new Set([...pictures.values()].flatMap((svg) => svg.match(/--[a-z-]+/g) ?? []));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((token) => !tokens.includes(`${token}:`))).toEqual([]);
  });

  it('are told in words of their own', () => {
    for (const language of ['vi', 'en'] as const) {
      const told = theShelf.map(({ picture }) => picture[language]);
      expect(new Set(told).size).toBe(modules.length * ages.length);
      for (const text of told) expect(text).toMatch(/\.$/);
    }
  });
});

describe('composing a picture', () => {
  it('brings the shapes it uses, also those that shapes use, and no others', () => {
    const made = composePicture(framed('<use href="#two" transform="translate(1 -2.5) scale(2)"/>'), shapes);
    expect(made).toContain('id="two"');
    expect(made).toContain('id="dot"');
    expect(composePicture(framed('<use href="#dot"/>'), shapes)).not.toContain('id="two"');
    expect(() => composePicture(framed('<use href="#three"/>'), shapes)).toThrow('three');
  });

  it.each([
    '<script>alert(1)</script>',
    '<path d="M0 0" onclick="alert(1)"/>',
    '<image href="https://a.example/a.png"/>',
    '<use href="https://a.example/a.svg#a"/>',
    '<use href="data:image/svg+xml,x"/>',
    '<a href="javascript:alert(1)"/>',
    '<path d="M0 0" fill="url(https://a.example/a)"/>',
    '<path d="M0 0" fill="#ffffff"/>',
    '<path d="M0 0" style="fill:red"/>',
    '<foreignObject/>',
    '<animate/>',
    'words',
    '<!DOCTYPE svg>',
    '<path d="M0 0" fill="none"',
  ])('refuses %s', (drawing) => {
    expect(() => composePicture(framed(drawing), shapes)).toThrow(/picture/);
    expect(() => readShapes(framed(`<g id="a">${drawing}</g>`))).toThrow(/picture/);
  });
});

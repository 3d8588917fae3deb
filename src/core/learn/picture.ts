/** What a picture may be made of: shapes and colours, nothing that runs, loads or names another file. */
const elements = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'use']);
const number = String.raw`-?\d+(?:\.\d+)?`;
const paint = /^(?:none|var\(--[a-z-]+\))$/;
const attributes: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  viewBox: /^0 0 320 180$/,
  id: /^[a-z-]+$/,
  href: /^#[a-z-]+$/,
  fill: paint,
  stroke: paint,
  d: /^[\dMLHVCAZ ,.-]+$/,
  transform: new RegExp(`^(?:(?:translate|scale|rotate)\\(${number}(?: ${number})?\\) ?)+$`),
  'stroke-linecap': /^round$/,
  'stroke-linejoin': /^round$/,
  'stroke-dasharray': new RegExp(`^${number} ${number}$`),
  ...Object.fromEntries(
    ['cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height', 'stroke-width', 'opacity'].map((name) => [
      name,
      new RegExp(`^${number}$`),
    ]),
  ),
};

/** The mark in which the page finds the drawing. */
export const pictureMark = 'picture';

interface Tag {
  readonly name: string;
  readonly text: string;
  readonly values: ReadonlyMap<string, string>;
}

/** @throws Error that names what is not allowed */
function readTag(text: string): Tag {
  const [, name = '', rest = ''] = /^<\/?([a-z]+)((?: [a-zA-Z-]+="[^"<>&]*")*) ?\/?>$/.exec(text) ?? [];
  if (!elements.has(name)) throw new Error(`not allowed in a picture: ${text}`);
  const values = new Map<string, string>();
  for (const [, key = '', value = ''] of rest.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
    if (attributes[key]?.test(value) !== true) throw new Error(`not allowed in a picture: ${key}="${value}"`);
    values.set(key, value);
  }
  return { name, text, values };
}

/** The tags of a drawing, comments and space left out. @throws Error for anything that is not drawing */
function readTags(svg: string): Tag[] {
  const text = svg.replace(/<!--[^<>]*-->/g, '').trim();
  const tags = text.match(/<[^>]*>/g) ?? [];
  if (text.replace(/<[^>]*>/g, '').trim() !== '') throw new Error('a picture holds no text');
  const read = tags.map(readTag);
  if (read[0]?.name !== 'svg' || read.at(-1)?.text !== '</svg>') throw new Error('a picture is one svg');
  return read;
}

const write = (tags: readonly Tag[]) => tags.map(({ text }) => text).join('');

/** The shapes by their id: each a group of the file that holds them all. @throws Error for anything else in it */
export function readShapes(svg: string): ReadonlyMap<string, readonly Tag[]> {
  const shapes = new Map<string, Tag[]>();
  let open: Tag[] | undefined;
  for (const tag of readTags(svg).slice(1, -1)) {
    if (open !== undefined) open.push(tag);
    else {
      const id = tag.values.get('id');
      if (tag.name !== 'g' || id === undefined)
        throw new Error(`the picture of shapes holds groups with an id, not ${tag.text}`);
      open = [tag];
      shapes.set(id, open);
    }
    if (tag.text === '</g>') open = undefined;
  }
  return shapes;
}

/**
 * One picture with the shapes it uses and no others, ready to be shown by `<use href="….svg#picture">`.
 * @throws Error that names what is not allowed, or a shape that is not there
 */
export function composePicture(svg: string, shapes: ReadonlyMap<string, readonly Tag[]>): string {
  const drawing = readTags(svg).slice(1, -1);
  const used = new Map<string, readonly Tag[]>();
  const take = (tags: readonly Tag[]) => {
    for (const { values } of tags) {
      const name = values.get('href')?.slice(1);
      if (name === undefined || used.has(name)) continue;
      const shape = shapes.get(name);
      if (shape === undefined) throw new Error(`no shape is called ${name}`);
      used.set(name, shape);
      take(shape);
    }
  };
  take(drawing);
  const parts = [...used.values()].map(write).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><defs>${parts}</defs><g id="${pictureMark}">${write(drawing)}</g></svg>\n`;
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

type Messages = Record<string, { message: string }>;

function messages(language: string): Messages {
  const file = resolve(import.meta.dirname, `../../public/_locales/${language}/messages.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

it('names and describes the extension in both languages within the stores’ limits', () => {
  for (const language of ['vi', 'en']) {
    const { extName, extDescription, ...others } = messages(language);
    expect(extName?.message.length).toBeLessThanOrEqual(75);
    expect(extDescription?.message.length).toBeLessThanOrEqual(132);
    expect(others).toEqual({});
  }
});

it('has an icon of every size, each a PNG of that size', () => {
  for (const size of [16, 32, 48, 128]) {
    const png = readFileSync(resolve(import.meta.dirname, `../../public/icons/icon-${size}.png`));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

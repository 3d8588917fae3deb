import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../../src/core/guard/code-text';
import { lessonAt, parseHeld, refusalToEnter } from '../../../src/core/lesson/held-lesson';
import {
  addressesOf,
  lessonSchema,
  longestLessonMs,
  newLessonCode,
  readLessonCode,
  videoIdOf,
} from '../../../src/core/lesson/lesson';
import { makeLesson } from '../../../src/core/lesson/lesson-draft';
import { readLessonFile, writeLessonFile } from '../../../src/core/lesson/lesson-file';
import { lessonFrom, start } from './sample-lesson';

const lesson = lessonFrom();
const hour = 3_600_000;

describe('a lesson’s code', () => {
  it('is typed in any case, with spaces, and shows a wrong letter', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        fc.nat(5),
        fc.nat(19),
        (bytes, at, other) => {
          const code = newLessonCode(bytes);
          expect(readLessonCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
          const letter = codeAlphabet[other]!;
          const wrong = code.slice(0, at) + letter + code.slice(at + 1);
          expect(readLessonCode(wrong)).toBe(letter === code[at] ? code : undefined);
        },
      ),
    );
    expect(readLessonCode('')).toBeUndefined();
    expect(readLessonCode('../../x')).toBeUndefined();
  });
});

describe('what a teacher types', () => {
  const draft = {
    title: ' Khoa học 7A ',
    from: start,
    minutes: 45,
    sites: 'vi-du.edu.vn\n\n https://vi-du.edu.vn/bai-1.pdf \nvi-du.edu.vn',
    videos: 'https://youtu.be/abcdefghijk?t=3\nhttps://www.youtube.com/watch?v=abcdefghijk',
    isOnlyThis: true,
  };

  it('becomes a lesson that our own reader takes', () => {
    const made = makeLesson(draft, lesson.code, undefined);
    expect(made).toMatchObject({
      ok: true,
      lesson: {
        title: 'Khoa học 7A',
        sites: ['vi-du.edu.vn', 'https://vi-du.edu.vn/bai-1.pdf'],
        videos: ['abcdefghijk'],
        until: new Date(start + 45 * 60_000).toISOString(),
      },
    });
    if (made.ok) expect(lessonSchema.safeParse(made.lesson).success).toBe(true);
  });

  it('is refused with everything that is wrong, and the line it is about', () => {
    const wrong = {
      ...draft,
      title: ' ',
      minutes: 500,
      sites: 'vi-du.edu.vn\nedu.vn',
      videos: 'https://vimeo.com/1',
    };
    expect(makeLesson(wrong, lesson.code, undefined)).toEqual({
      ok: false,
      faults: [
        { field: 'title' },
        { field: 'minutes' },
        { field: 'sites', line: 'edu.vn' },
        { field: 'videos', line: 'https://vimeo.com/1' },
      ],
    });
    expect(makeLesson({ ...draft, sites: '', videos: '' }, lesson.code, undefined).ok).toBe(false);
    expect(makeLesson({ ...draft, from: Number.NaN }, lesson.code, undefined).ok).toBe(false);
  });

  it.each([
    ['https://m.youtube.com/watch?list=x&v=abcdefghijk&t=1', 'abcdefghijk'],
    ['youtube.com/embed/abcdefghijk', 'abcdefghijk'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'abcdefghijk'],
    ['abcdefghijk', 'abcdefghijk'],
    ['https://www.youtube.com/@kenh', undefined],
    ['https://youtube.com.xau.vn/watch?v=abcdefghijk', undefined],
  ])('names the video of %s', (text, id) => expect(videoIdOf(text)).toBe(id));

  it('opens a video and nothing beside it', () => {
    expect(addressesOf({ sites: [], videos: ['abcdefghijk'] })).toEqual([
      'youtube.com/watch?v=abcdefghijk',
      'youtube.com/embed/abcdefghijk',
      'youtube-nocookie.com/embed/abcdefghijk',
      'youtu.be/abcdefghijk',
    ]);
  });
});

describe('a lesson’s file', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519');
  const signer = (key: typeof privateKey) => async (message: Uint8Array) => sign(null, message, key);
  const check = async (signature: Uint8Array, message: Uint8Array) =>
    verify(null, message, publicKey, signature);

  it('is read back, signed or not', async () => {
    const signed = await writeLessonFile(lesson, signer(privateKey));
    expect(await readLessonFile(signed, check)).toEqual({ ok: true, lesson, isSigned: true });
    // Who has no key of the school's cannot tell, and trusts nobody.
    expect(await readLessonFile(signed, undefined)).toEqual({ ok: true, lesson, isSigned: false });
    const plain = await writeLessonFile(lesson);
    expect(await readLessonFile(plain, check)).toEqual({ ok: true, lesson, isSigned: false });
  });

  it('that somebody else signed or changed is refused, not taken for unsigned', async () => {
    const foreign = await writeLessonFile(lesson, signer(other.privateKey));
    expect(await readLessonFile(foreign, check)).toEqual({ ok: false, reason: 'lesson-unsigned' });
    const signed = await writeLessonFile(lesson, signer(privateKey));
    const changed = signed.replace('vi-du.edu.vn', 'xau.edu.vn');
    expect(changed).not.toBe(signed);
    expect(await readLessonFile(changed, check)).toEqual({ ok: false, reason: 'lesson-unsigned' });
  });

  it('that is anything else is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await readLessonFile(text, check)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
    const long = { ...lesson, until: new Date(start + longestLessonMs + 1).toISOString() };
    expect(await readLessonFile(await writeLessonFile(long), check)).toMatchObject({ ok: false });
  });
});

describe('the lesson a computer has entered', () => {
  const held = { lesson, isTrusted: true };
  const until = Date.parse(lesson.until);

  it('waits, is in force, and is over', () => {
    expect(lessonAt(held, start - 1)).toEqual({ active: undefined, nextChangeAt: start });
    expect(lessonAt(held, start)).toMatchObject({ active: { code: lesson.code }, nextChangeAt: until });
    expect(lessonAt(held, until)).toEqual({ active: undefined, nextChangeAt: undefined });
    expect(lessonAt(null, start)).toEqual({ active: undefined, nextChangeAt: undefined });
  });

  it('is not left for another, unless the school signs over what nobody vouched for', () => {
    const next = lessonFrom({ title: 'Khác', isOnlyThis: false });
    const enter = (was: boolean, is: boolean, now = start) =>
      refusalToEnter({ lesson, isTrusted: was }, { lesson: next, isTrusted: is }, now);
    expect(enter(true, true)).toBe('in-lesson');
    expect(enter(true, false)).toBe('in-lesson');
    expect(enter(false, false)).toBe('in-lesson');
    expect(enter(false, true)).toBeUndefined();
    expect(enter(true, false, start - hour)).toBeUndefined();
    expect(refusalToEnter(null, { lesson, isTrusted: true }, until)).toBe('lesson-over');
  });

  it('is none where what is stored cannot be read', () => {
    expect(parseHeld({ held })).toEqual(held);
    fc.assert(fc.property(fc.anything(), (stored) => parseHeld({ held: stored }) === null));
    expect(parseHeld('x')).toBeNull();
  });
});

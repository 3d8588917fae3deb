// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LessonPage, type Read } from '../../src/lesson/lesson-page';
import { SchoolPage } from '../../src/school/school-page';
import { t } from '../../src/ui/translate';
import { button, mount, press, settle, submit, type } from './mounted';
import { pretendWorker } from './pretend-worker';

const none: Read = { language: 'vi', profile: '7-11', hasServer: true, lesson: null };
const inLesson: Read = {
  ...none,
  lesson: {
    code: 'AAAAAA',
    title: 'Khoa học 7A',
    from: 0,
    until: 3_600_000,
    isOn: true,
    isOnlyThis: true,
    links: [{ url: 'https://vi-du.edu.vn', text: 'vi-du.edu.vn' }],
  },
};

describe('the pupil’s page of a lesson', () => {
  it('takes a code, says in words what is wrong, and shows what is open', async () => {
    let tries = 0;
    const sent = pretendWorker({
      'lesson/enter': () => (++tries === 1 ? { ok: false, reason: 'lesson-code' } : { ok: true }),
      'lesson/read': () => inLesson,
    });
    const page = await mount(<LessonPage read={none} lab={null} />);
    await type(page.querySelector('#lesson-code'), 'abc');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=alert]')?.textContent).toBe(t('error.lesson-code'));
    expect((page.querySelector('#lesson-code') as HTMLInputElement).value).toBe('abc');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=status]')?.textContent).toBe(t('class.entered'));
    expect(page.querySelector('.current a')?.getAttribute('href')).toBe('https://vi-du.edu.vn');
    expect(sent.map(({ name }) => name)).toEqual(['lesson/enter', 'lesson/enter', 'lesson/read', 'lab/read']);
  });

  it('opens a file where the school has no server', async () => {
    const sent = pretendWorker({ 'lesson/enter': () => ({ ok: false, reason: 'lesson-unreadable' }) });
    const page = await mount(<LessonPage read={{ ...none, hasServer: false }} lab={null} />);
    expect(page.querySelector('#lesson-code')).toBeNull();
    const input = page.querySelector<HTMLInputElement>('#lesson-file')!;
    vi.spyOn(input, 'files', 'get').mockReturnValue([new File(['x'], 'a.json')] as unknown as FileList);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(sent).toEqual([{ name: 'lesson/enter', request: { file: 'x' } }]));
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toBe(t('error.lesson-unreadable'));
  });

  it('lets the teacher end it, and says how long a wrong code makes wait', async () => {
    let isRight = false;
    pretendWorker({
      'lesson/leave': () => (isRight ? { ok: true } : { ok: false, reason: 'wrong-pin', waitMs: 30_000 }),
      'lesson/read': () => none,
    });
    const page = await mount(<LessonPage read={inLesson} lab={null} />);
    await type(page.querySelector('#leave-secret'), '1');
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('30');
    isRight = true;
    await submit(page.querySelector('form'));
    expect(page.querySelector('[role=status]')?.textContent).toBe(t('class.left'));
  });

  it('stays useful without the worker', async () => {
    const page = await mount(<LessonPage read={undefined} lab={null} />);
    expect(page.textContent).toContain(t('class.unknown'));
    expect(page.querySelector('a[href="tel:111"]')).not.toBeNull();
  });
});

describe('the teacher’s lesson', () => {
  const hash = `pbkdf2-sha256$1000000$${'a'.repeat(22)}==$${'b'.repeat(43)}=`;
  const formOf = (page: Element) => page.querySelector('form:has([name=title])');

  it('is made of what was typed; the teacher’s code is shown once and only its fingerprint goes along', async () => {
    const sent = pretendWorker({ 'school/hash-pin': () => ({ ok: true, hash }) });
    location.hash = '#lesson';
    const page = await mount(<SchoolPage language="vi" />);
    await type(page.querySelector('[name=title]'), 'Tin học 8B');
    await type(page.querySelector('[name=sites]'), 'vi-du.edu.vn');
    await submit(formOf(page));
    await settle();
    const shown = page.querySelector('.teacher-code')?.textContent?.replace(/\s/g, '');
    expect(sent).toEqual([{ name: 'school/hash-pin', request: { pin: shown } }]);
    expect(page.textContent).toContain(t('maker.how.unsigned'));
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      saved = content as Blob;
      return 'blob:x';
    });
    await press(button(page.querySelector('section[aria-labelledby=ready]')!, '.json'));
    const { signed, signature } = JSON.parse(await saved!.text());
    expect(signature).toBe('');
    expect(JSON.parse(signed)).toMatchObject({ title: 'Tin học 8B', isOnlyThis: true, release: hash });
    expect(signed).not.toContain(shown);
  });

  it('keeps what was typed and marks what cannot be used', async () => {
    location.hash = '#lesson';
    const page = await mount(<SchoolPage language="vi" />);
    await type(page.querySelector('[name=sites]'), 'vi-du.edu.vn\nkhông phải');
    await type(page.querySelector('[name=minutes]'), '1000');
    await submit(formOf(page));
    const troubles = [...page.querySelectorAll('.question .trouble')].map((each) => each.textContent);
    expect(troubles).toEqual([
      t('maker.bad.title'),
      t('maker.bad.minutes'),
      t('maker.bad.sites', { line: 'không phải' }),
    ]);
    expect((page.querySelector('[name=sites]') as HTMLTextAreaElement).value).toContain('không phải');
  });
});

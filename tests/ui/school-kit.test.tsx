// @vitest-environment happy-dom
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { kitAnswers } from '../../src/core/school/kit-answers';
import { kitFiles } from '../../src/core/school/kit-files';
import { answersOf, firstDraft } from '../../src/school/kit-draft';
import { SchoolPage } from '../../src/school/school-page';
import { t } from '../../src/ui/translate';
import { button, mount, press, settle, submit, type } from './mounted';
import { pretendWorker } from './pretend-worker';

const field = (page: Element, name: string) => page.querySelector(`[name=${name}]`);
const troubles = (page: Element) =>
  [...page.querySelectorAll('.question .trouble')].map((each) => each.textContent);

async function sent(page: Element): Promise<void> {
  await submit(page.querySelector('form'));
  await settle();
}

describe('the kit’s ten questions in the extension', () => {
  it('make the files that the command line makes, in one ZIP', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      saved.push(content as Blob);
      return 'blob:x';
    });
    const page = await mount(<SchoolPage language="vi" />);
    await type(field(page, 'schoolName'), ' Trường Ví Dụ ');
    await type(field(page, 'schoolSites'), 'Vi-Du.edu.vn\nlop.vi-du.edu.vn');
    await sent(page);
    expect(troubles(page)).toEqual([]);
    await press(button(page, t('kit.save-all')));
    const zip = unzipSync(new Uint8Array(await saved[0]!.arrayBuffer()));
    const draft = {
      ...firstDraft('vi'),
      schoolName: 'Trường Ví Dụ',
      schoolSites: 'vi-du.edu.vn lop.vi-du.edu.vn',
    };
    const wanted = kitFiles(kitAnswers.parse(answersOf(draft, undefined)));
    expect(Object.keys(zip)).toEqual(wanted.map(({ name }) => `mam-xanh/${name}`));
    for (const { name, content } of wanted) {
      const bytes = zip[`mam-xanh/${name}`]!;
      expect(
        typeof content === 'string' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes,
      ).toEqual(content);
    }
  });

  it('mark what cannot be used and keep what was typed', async () => {
    const page = await mount(<SchoolPage language="en" />, 'en');
    await type(field(page, 'schoolSites'), 'https://x.vn/a');
    await type(field(page, 'mirrorUrl'), 'https://lists.x.vn/');
    await sent(page);
    expect(troubles(page)).toEqual([t('kit.bad.schoolName'), t('kit.bad.schoolSites'), t('kit.bad.mirror')]);
    expect((field(page, 'schoolSites') as HTMLTextAreaElement).value).toBe('https://x.vn/a');
    expect(page.querySelector('[role=alert]')?.textContent).toBe(t('kit.wrong'));
    expect(page.querySelector('section[aria-labelledby=kit-files]')?.hasAttribute('hidden')).toBe(true);
  });

  it('take a PIN only when it is typed twice alike and no first guess', async () => {
    const hash = `pbkdf2-sha256$1000000$${'a'.repeat(22)}==$${'b'.repeat(43)}=`;
    const asked = pretendWorker({
      'school/hash-pin': ({ pin }) =>
        pin === '1234' ? { ok: false, reason: 'weak-pin' } : { ok: true, hash },
    });
    const page = await mount(<SchoolPage language="vi" />);
    await type(field(page, 'schoolName'), 'Trường');
    for (const [pin, again, isGood] of [
      ['583014', '583015', false],
      ['1234', '1234', false],
      ['583014', '583014', true],
    ] as const) {
      await type(field(page, 'pin'), pin);
      await type(field(page, 'pinAgain'), again);
      await sent(page);
      expect(troubles(page)).toEqual(isGood ? [] : [t('kit.bad.pinHash')]);
    }
    expect(asked.map(({ request }) => request)).toEqual([{ pin: '1234' }, { pin: '583014' }]);
    expect(answersOf({ ...firstDraft('vi'), schoolName: 'x' }, hash)).toMatchObject({ pinHash: hash });
  });

  it('speak the language that is chosen, without losing an answer', async () => {
    const page = await mount(<SchoolPage language="vi" />);
    await type(field(page, 'schoolName'), 'Trường');
    await press(page.querySelectorAll('[name=page-language]')[1] ?? null);
    expect(document.documentElement.lang).toBe('en');
    expect(page.textContent).toContain(t('kit.lead'));
    expect((field(page, 'schoolName') as HTMLInputElement).value).toBe('Trường');
  });
});

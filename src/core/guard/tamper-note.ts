import type { SealState } from './seal';

/** What the guardian is told when a seal was found broken. */
export interface TamperNote {
  /** The same for one finding, however often it is found before it is mended. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: SealedName;
  readonly state: Exclude<SealState, 'whole'>;
  readonly text: { readonly vi: string; readonly en: string };
  /** The settings as they were found, so that nothing a guardian had written is lost; absent for secrets. */
  readonly found?: unknown;
}

/** What is kept sealed. */
export type SealedName =
  | 'settings'
  | 'guardians'
  | 'lockout'
  | 'codes'
  | 'house-rules'
  | 'history'
  | 'lesson';

const subjects: Record<SealedName, { vi: string; en: string }> = {
  settings: { vi: 'Cài đặt', en: 'The settings' },
  guardians: { vi: 'Mã PIN của người giám hộ', en: 'The guardian’s PIN' },
  lockout: { vi: 'Số lần nhập sai mã PIN', en: 'The count of wrong PINs' },
  codes: { vi: 'Mã dùng một lần', en: 'The one-time codes' },
  'house-rules': { vi: 'Nội quy đã ký', en: 'The signed rules' },
  history: { vi: 'Lịch sử thay đổi', en: 'The history of changes' },
  lesson: { vi: 'Tiết học đang diễn ra', en: 'The lesson' },
};

const happened: Record<TamperNote['state'], { vi: string; en: string }> = {
  edited: {
    vi: 'đã bị sửa từ bên ngoài, không qua trang của tiện ích',
    en: 'changed from outside, not through the extension’s own pages',
  },
  'rolled-back': {
    vi: 'đã bị thay bằng một bản cũ hơn',
    en: 'replaced with an older copy',
  },
  missing: {
    vi: 'đã bị xoá, hoặc dấu niêm phong kèm theo đã mất',
    en: 'deleted, or the seal that proves it ours is gone',
  },
};

const consequence: Record<SealedName, { vi: string; en: string }> = {
  settings: {
    vi: 'Mức bảo vệ chặt nhất đã biết đang được áp dụng. Hãy xem lại cài đặt; bản tìm thấy vẫn được giữ ở đây.',
    en: 'The strictest known protection is in force. Look through the settings; what was found is kept here.',
  },
  guardians: {
    vi: 'Mã PIN được niêm phong gần nhất, nếu còn, vẫn có hiệu lực. Hãy kiểm tra xem mã PIN có đúng là của bạn.',
    en: 'The newest sealed PIN, if there still is one, holds. Check that the PIN is really yours.',
  },
  lockout: {
    vi: 'Số lần sai lớn nhất tìm thấy được tính.',
    en: 'The largest count found holds.',
  },
  codes: {
    vi: 'Mọi mã đang chờ đều hết hiệu lực; cần thì ghép lại với máy của bạn.',
    en: 'All codes that waited are void; pair with your own browser again if need be.',
  },
  'house-rules': {
    vi: 'Bản ký được niêm phong gần nhất, nếu còn, vẫn có hiệu lực.',
    en: 'The version sealed last, if there still is one, holds.',
  },
  history: {
    vi: 'Bản được niêm phong gần nhất được giữ lại; quy tắc không bị ảnh hưởng.',
    en: 'The newest sealed copy is kept; the rules are not touched by it.',
  },
  lesson: {
    vi: 'Tiết học được niêm phong gần nhất vẫn có hiệu lực cho đến hết giờ.',
    en: 'The lesson that was sealed last holds until it ends.',
  },
};

/** Says in words what was found, in both languages. */
export function tamperText(what: SealedName, state: TamperNote['state']): TamperNote['text'] {
  const say = (language: 'vi' | 'en') =>
    `${subjects[what][language]} ${language === 'en' ? 'was ' : ''}${happened[state][language]}. ${consequence[what][language]}`;
  return {
    vi: say('vi'),
    en: say('en').replace(/^(The (?:settings|one-time codes|signed rules)) was/, '$1 were'),
  };
}

/** Reads stored notes; an unreadable one does not cost the others. */
export function parseTamperNotes(stored: unknown): readonly TamperNote[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown) => {
    const { id, at, what, state, found } = (each ?? {}) as Partial<TamperNote>;
    if (typeof id !== 'string' || !Number.isFinite(at)) return [];
    if (what === undefined || !Object.hasOwn(subjects, what)) return [];
    if (state === undefined || !Object.hasOwn(happened, state)) return [];
    const note = { id, at: at!, what, state, text: tamperText(what, state) };
    return [found === undefined ? note : { ...note, found }];
  });
}

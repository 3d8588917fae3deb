import { createInterface } from 'node:readline/promises';
import {
  defaultAnswers,
  type KitAnswers,
  kitAnswers,
  kitBrowsers,
  kitSystems,
  schoolLevels,
} from '../../core/school/kit-answers';

interface Question {
  readonly key: keyof KitAnswers;
  readonly text: string;
  readonly read: (answer: string) => unknown;
}

const words = (answer: string) => answer.split(/[\s,;]+/).filter((word) => word !== '');

/** The ten questions in their order, both languages; an empty answer keeps what stands in brackets. */
const questions: readonly Question[] = [
  { key: 'language', text: '1. Ngôn ngữ · language: vi, en', read: (answer) => answer },
  { key: 'schoolName', text: '2. Tên trường · name of the school', read: (answer) => answer },
  { key: 'level', text: `3. Cấp học · level: ${schoolLevels.join(', ')}`, read: (answer) => answer },
  { key: 'systems', text: `4. Máy · computers: ${kitSystems.join(', ')}`, read: words },
  { key: 'browsers', text: `5. Trình duyệt · browsers: ${kitBrowsers.join(', ')}`, read: words },
  { key: 'schoolSites', text: '6. Trang của trường · the school’s own sites', read: words },
  {
    key: 'source',
    text: '7. Tiện ích lấy từ · extension from: store, or UPDATE-XML ID XPI of the school’s mirror',
    read: (answer) => {
      const [chromiumUpdate, id, firefoxPackage] = words(answer);
      if (chromiumUpdate === 'store') return { kind: 'store' };
      return { kind: 'mirror', chromiumUpdate, chromiumId: id, firefoxPackage };
    },
  },
  {
    key: 'mirror',
    text: '8. Máy chủ danh sách · server of lists: URL KEY, or nothing (docs/mirror.md)',
    read: (answer) => {
      const [url, key] = words(answer);
      return { url, key };
    },
  },
  {
    key: 'otherExtensions',
    text: '9. Tiện ích khác được phép · other extensions allowed, by id',
    read: words,
  },
  {
    key: 'developerTools',
    text: '10. Công cụ lập trình · developer tools: off, on; then the teachers’ pinHash (npm run -s pin)',
    read: (answer) => words(answer)[0],
  },
];

/** Asks at the keyboard; asks again where an answer cannot be used. */
export async function askAnswers(): Promise<KitAnswers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Record<string, unknown> = { ...defaultAnswers };
  try {
    for (const { key, text, read } of questions) {
      for (;;) {
        const before = answers[key];
        const shown = before === undefined || before === '' ? '' : ` [${shownValue(before)}]`;
        const line = (await terminal.question(`${text}${shown}: `)).trim();
        const value = line === '' ? before : read(line);
        if (key === 'developerTools' && words(line)[1] !== undefined) answers.pinHash = words(line)[1];
        if (kitAnswers.shape[key].safeParse(value).success) {
          answers[key] = value;
          break;
        }
        process.stderr.write('Chưa dùng được, xin nhập lại. · That cannot be used; please try again.\n');
      }
    }
  } finally {
    terminal.close();
  }
  return kitAnswers.parse(answers);
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : String(value);
}

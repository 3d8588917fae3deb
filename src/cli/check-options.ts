import { isProfile, type Profile, profiles } from '../core/policy/categories';
import { parseArguments } from './arguments';
import { Fault } from './fault';

export interface CheckOptions {
  readonly profile: Profile;
  readonly policyFile: string | undefined;
  readonly listsFolder: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Lines are texts rather than addresses. */
  readonly isWords: boolean;
  /** `-` is standard input. */
  readonly file: string;
}

export const checkHelp = `npm run -s check -- [--profile ${profiles.join('|')}] [--policy FILE.json]
                    [--lists DIR] [--at ISO-TIME] [--words] [FILE | -]

Mỗi dòng một địa chỉ; mỗi dòng trả lời là một đối tượng JSON, cùng thứ tự.
One address a line in, one JSON object a line out, in the same order.

  --profile  nhóm tuổi, mặc định 7-11; chính sách có "profile" thì theo chính sách
             age band, 7-11 unless given; a policy with "profile" outranks it
  --policy   tệp chính sách (như managed storage) · a policy file, as in managed storage
  --lists    thư mục <category>.txt[.gz] dùng thêm · a folder of <category>.txt[.gz] to use as well
  --at       thời điểm, ví dụ 2026-03-01T20:00:00+07:00 · the time to judge for
  --words    mỗi dòng là một đoạn văn bản, xét theo lời lẽ · each line is a text, judged by its words
`;

const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** @throws Fault for anything the command does not know or cannot do */
export function readCheckOptions(args: readonly string[]): CheckOptions | 'help' {
  const { values, flags, rest } = parseArguments(args, {
    values: ['profile', 'policy', 'lists', 'at'],
    flags: ['words', 'help'],
  });
  if (flags.has('help')) return 'help';
  if (rest.length > 1) throw new Fault('Chỉ đọc một tệp mỗi lần.', 'Only one file at a time.');
  return {
    profile: readProfile(values.get('profile')),
    policyFile: values.get('policy'),
    listsFolder: values.get('lists'),
    now: readTime(values.get('at')),
    isWords: flags.has('words'),
    file: rest[0] ?? '-',
  };
}

function readProfile(text: string | undefined): Profile {
  if (text === undefined) return '7-11';
  if (isProfile(text)) return text;
  const all = profiles.join(' ');
  throw new Fault(`--profile ${text}: chỉ có ${all}.`, `--profile ${text}: there are ${all}.`);
}

function readTime(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new Fault(
    `--at ${text}: cần thời điểm ISO 8601, ví dụ 2026-03-01T20:00:00+07:00.`,
    `--at ${text}: needs an ISO 8601 time, such as 2026-03-01T20:00:00+07:00.`,
  );
}

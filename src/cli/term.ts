/** `npm run -s term`: files of counts merged into one report of a period; docs/school/report.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeMachines } from '../core/counts/counts-file';
import { usualK } from '../core/counts/disclosure';
import { type Period, parsePeriod } from '../core/counts/period';
import { termFiles } from '../core/term/term-files';
import { buildTermReport, usualPeriod } from '../core/term/term-report';
import { parseArguments } from './arguments';
import { Fault, fileFault, runProgram } from './fault';
import { categoryNames } from './term/category-names';
import { readCountsFiles } from './term/read-counts-files';
import { readDatabase } from './term/read-database';
import { readLetterhead } from './term/read-letterhead';

const help = `npm run -s term -- FILES… --out DIR     gộp các tệp số liệu (hoặc thư mục), viết báo cáo · merges files of counts (or folders), writes the report
  --from URL         lấy số liệu từ VictoriaMetrics, mã ở MAM_XANH_TOKEN · counts from VictoriaMetrics, token in MAM_XANH_TOKEN
  --period ID        2026-11, 2026-Q4, 2026-2027-1 (học kỳ I · term I), 2026-2027, 2026
  --letterhead FILE  JSON: superior, agency, symbol, place, office, signer, recipients
  --school NAME      chỉ đơn vị này · this school only
  --k N              số nhỏ nhất được công bố, từ 3 · least number that is published, 3 or more (${usualK})
  --skip             bỏ qua tệp không đọc được · leaves unreadable files out
`;

function periodFrom(id: string): Period {
  const period = parsePeriod(id);
  if (period !== undefined) return period;
  const forms = '2026-11, 2026-Q4, 2026-2027-1, 2026-2027, 2026';
  throw new Fault(`Không hiểu thời gian “${id}”. Ví dụ: ${forms}`, `No period “${id}”. As: ${forms}`);
}

function kFrom(text: string): number {
  const k = Number(text);
  if (Number.isInteger(k) && k >= 3 && k <= 1_000) return k;
  throw new Fault('--k phải là số nguyên từ 3 đến 1000.', '--k takes a whole number from 3 to 1000.');
}

await runProgram(async () => {
  const { values, flags, rest } = parseArguments(process.argv.slice(2), {
    values: ['out', 'from', 'period', 'letterhead', 'school', 'k'],
    flags: ['help', 'skip'],
  });
  const folder = values.get('out');
  const database = values.get('from');
  const hasSource = rest.length > 0 || database !== undefined;
  if (flags.has('help') || folder === undefined || !hasSource) {
    process.stdout.write(help);
    return flags.has('help') ? 0 : 2;
  }
  const period = values.get('period');
  const { files, left } = readCountsFiles(rest, flags.has('skip'));
  for (const each of left) process.stderr.write(`${each.vietnamese}\n${each.english}\n`);
  const school = values.get('school');
  const stored = database === undefined ? [] : [await readDatabase(database)];
  const machines = mergeMachines([...files, ...stored]).filter(
    (machine) => school === undefined || machine.school === school,
  );
  const about = period === undefined ? usualPeriod(machines) : periodFrom(period);
  if (about === undefined || machines.length === 0) {
    throw new Fault('Các tệp không có số liệu nào.', 'There are no counts in these files.');
  }
  const now = new Date();
  const written = termFiles({
    machines,
    period: about,
    letterhead: readLetterhead(values.get('letterhead')),
    date: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    k: kFrom(values.get('k') ?? String(usualK)),
    names: categoryNames,
  });
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of written) writeFileSync(join(folder, name), text);
  } catch (error) {
    throw fileFault(folder, error);
  }
  const { total, covered } = buildTermReport(machines, about);
  const what = `${about.id} · ${covered.length}/${about.months.length} · ${total.machines} máy/computers · ${total.stops}`;
  process.stdout.write(`${what}\n${written.map(({ name }) => join(folder, name)).join('\n')}\n`);
  return 0;
});

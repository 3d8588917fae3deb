/** `npm run -s lists`: compiles, inspects and explains list files; see docs/lists.md. */
import { parseArguments } from './arguments';
import { Fault, runProgram } from './fault';
import { chooseFiles } from './lists/choose-files';
import { compileCommand } from './lists/compile-command';
import { explanationText, inspectionText } from './lists/describe';
import { explain } from './lists/explain-command';
import { inspect } from './lists/inspect-command';
import { measure, measurementText } from './lists/measure-command';
import { lessonCommand } from './mirror/lesson-command';
import { keyCommand, publishCommand } from './mirror/publish-command';

const help = `npm run -s lists -- compile [DIR|FILE…] --out DIR    viết bảng tra và bộ luật · write table and rulesets
npm run -s lists -- inspect [DIR|FILE…] [--json]     đếm, trùng lặp, bị bỏ · counts, overlaps, what was dropped
npm run -s lists -- measure OTHER-NAMES [DIR|FILE…]  đo bảng tra · size, memory, speed of the lookup table
npm run -s lists -- explain HOSTNAME [DIR|FILE…] [--json]   danh sách nào nêu tên · which lists name it
npm run -s lists -- key --out FILE                   tạo khóa ký cho máy chủ danh sách · a mirror's signing key
npm run -s lists -- publish [DIR|FILE…] --out DIR --key FILE   bản ký tiếp theo · the next signed publication
npm run -s lists -- lesson FILE --out DIR --key FILE  ký một tiết học cho máy chủ · signs a lesson for the mirror

Không nêu tệp: danh sách đi kèm. Without files: the bundled lists.
--category NHÓM cho tệp không mang tên nhóm · for files not named after a category.
`;

async function answer(args: readonly string[]): Promise<string> {
  const { values, flags, rest } = parseArguments(args, {
    values: ['out', 'category', 'key'],
    flags: ['json', 'help'],
  });
  const [command, ...operands] = rest;
  if (flags.has('help')) return help;
  const category = values.get('category');
  if (command === 'compile') return compileCommand(chooseFiles(operands, category), values.get('out'));
  if (command === 'inspect') {
    const inspection = await inspect(chooseFiles(operands, category));
    return flags.has('json') ? toJson(inspection) : inspectionText(inspection);
  }
  if (command === 'key') return keyCommand(values.get('out'));
  if (command === 'publish') {
    return publishCommand(chooseFiles(operands, category), values.get('out'), values.get('key'));
  }
  if (command === 'lesson') return lessonCommand(operands[0], values.get('out'), values.get('key'));
  if (command === 'measure') {
    const [others, ...files] = operands;
    if (others === undefined) throw new Fault('So với tên nào?', 'Which other names?');
    return measurementText(await measure(chooseFiles(files, category), others));
  }
  if (command === 'explain') {
    const [hostname, ...files] = operands;
    if (hostname === undefined) throw new Fault('Tên máy nào?', 'Which hostname?');
    const explanation = await explain(chooseFiles(files, category), hostname);
    return flags.has('json') ? toJson(explanation) : explanationText(explanation);
  }
  throw new Fault(
    `Cần một lệnh.\n${help}`,
    command === undefined ? 'A command is needed.' : `No command ${command}.`,
  );
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

await runProgram(async () => {
  process.stdout.write(await answer(process.argv.slice(2)));
  return 0;
});

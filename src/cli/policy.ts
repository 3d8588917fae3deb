/** `npm run -s policy`: ten questions, or a file of answers, and a folder with the policies of a school; docs/school. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultAnswers, type KitAnswers, kitAnswers, unusable } from '../core/school/kit-answers';
import { kitFiles } from '../core/school/kit-files';
import { parseArguments } from './arguments';
import { Fault, fileFault, runProgram } from './fault';
import { askAnswers } from './policy/ask-answers';

const help = `npm run -s policy -- --out DIR                   hỏi mười câu, viết chính sách · asks ten questions, writes the policies
npm run -s policy -- --answers FILE --out DIR   câu trả lời từ tệp JSON · the answers from a JSON file
npm run -s policy -- --example                  in ra một tệp câu trả lời · prints a file of answers
`;

function readAnswers(path: string): KitAnswers {
  let answers: unknown;
  try {
    answers = { ...defaultAnswers, ...JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFault(path, error);
    throw new Fault(
      `Tệp ${path} không phải JSON: ${error.message}`,
      `File ${path} is no JSON: ${error.message}`,
    );
  }
  const wrong = unusable(answers);
  if (wrong.length === 0) return kitAnswers.parse(answers);
  const names = wrong.join(', ');
  throw new Fault(`Chưa dùng được: ${names}.`, `These answers cannot be used: ${names}.`);
}

function writeKit(answers: KitAnswers, folder: string): string {
  const names = kitFiles(answers).map(({ name, content, isProgram }) => {
    const path = join(folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { mode: isProgram === true ? 0o755 : 0o644 });
    } catch (error) {
      throw fileFault(path, error);
    }
    return `${path}\n`;
  });
  return names.join('');
}

await runProgram(async () => {
  const { values, flags } = parseArguments(process.argv.slice(2), {
    values: ['answers', 'out'],
    flags: ['help', 'example'],
  });
  const folder = values.get('out');
  const file = values.get('answers');
  if (flags.has('example')) {
    const example = { ...defaultAnswers, schoolName: 'Trường THCS Ví Dụ', level: 'lower-secondary' };
    process.stdout.write(`${JSON.stringify(example, null, 2)}\n`);
  } else if (flags.has('help') || folder === undefined) {
    process.stdout.write(help);
  } else {
    process.stdout.write(writeKit(file === undefined ? await askAnswers() : readAnswers(file), folder));
  }
  return 0;
});

/** `npm run -s check`: judges one address a line as the browser would; see docs/lists.md. */
import { createReadStream } from 'node:fs';
import { judge } from '../core/plan/judge';
import { checkBook } from './check-book';
import { checkHelp, readCheckOptions } from './check-options';
import { fileFault, runProgram } from './fault';
import { judgeLines } from './judge-lines';

await runProgram(async () => {
  const options = readCheckOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(checkHelp);
    return 0;
  }
  const book = await checkBook(options, (notice) => process.stderr.write(`${notice}\n`));
  const input =
    options.file === '-' ? process.stdin : createReadStream(options.file, { highWaterMark: 1 << 18 });
  try {
    await judgeLines(input, process.stdout, (address) => judge(address, book));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw fileFault(options.file, error);
  }
  return 0;
});

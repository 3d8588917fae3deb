/** `npm run -s check`: judges one address (or with `--words` one text) a line as the browser would; see docs/lists.md. */
import { createReadStream } from 'node:fs';
import { judge } from '../core/plan/judge';
import type { Judgement } from '../core/plan/judgement';
import { verdictIn } from '../core/policy/configuration';
import { scoreText } from '../core/words/score';
import { guessKind } from '../core/words/text-kind';
import { judgeFindings } from '../core/words/verdict';
import { checkBook, checkConfiguration } from './check-book';
import { type CheckOptions, checkHelp, readCheckOptions } from './check-options';
import { fileFault, runProgram } from './fault';
import { judgeLines } from './judge-lines';
import { readWordsEngine } from './words-engine';

type JudgeLine = (line: string) => Judgement;

async function readAddressJudge(options: CheckOptions, notify: (notice: string) => void): Promise<JudgeLine> {
  const book = await checkBook(options, notify);
  return (address) => judge(address, book);
}

function readTextJudge(options: CheckOptions, notify: (notice: string) => void): JudgeLine {
  const engine = readWordsEngine();
  const configuration = checkConfiguration(options, notify);
  return (text) =>
    judgeFindings(scoreText(engine, text, guessKind(text)), text, (category) =>
      verdictIn(configuration, category),
    );
}

await runProgram(async () => {
  const options = readCheckOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(checkHelp);
    return 0;
  }
  const notify = (notice: string) => void process.stderr.write(`${notice}\n`);
  const judgeLine = options.isWords
    ? readTextJudge(options, notify)
    : await readAddressJudge(options, notify);
  const input =
    options.file === '-' ? process.stdin : createReadStream(options.file, { highWaterMark: 1 << 18 });
  try {
    await judgeLines(input, process.stdout, judgeLine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw fileFault(options.file, error);
  }
  return 0;
});

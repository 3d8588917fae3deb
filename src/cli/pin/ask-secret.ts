import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Fault } from '../fault';

/**
 * Reads one line from standard input; on a terminal after a question and without showing what is typed.
 * @throws Fault when the input ends without a line, or the person gives up (Ctrl+C)
 */
export function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const isTerminal = stdin.isTTY === true;
  // The line editor echoes into nothing; questions go beside the answer, which may be piped on.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTerminal });
  if (isTerminal) stderr.write(question);
  return new Promise((resolve, reject) => {
    const nothing = () => reject(new Fault('Không đọc được mã PIN nào.', 'No PIN was given.'));
    lines.once('line', (line) => {
      lines.off('close', nothing);
      if (isTerminal) stderr.write('\n');
      lines.close();
      resolve(line);
    });
    lines.once('SIGINT', () => lines.close());
    lines.once('close', nothing);
  });
}

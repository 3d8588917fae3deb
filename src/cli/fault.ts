/** Something the person at the keyboard can put right; printed in both languages, exit code 2. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly vietnamese: string,
    readonly english: string,
  ) {
    super(`${vietnamese}\n${english}`);
  }
}

/** Says what is wrong with a file without the stack of the machine. */
export function fileFault(path: string, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'ERROR';
  const reasons: Record<string, [string, string]> = {
    ENOENT: ['không tìm thấy', 'not found'],
    EACCES: ['không có quyền đọc', 'no permission to read it'],
    EISDIR: ['là một thư mục, không phải tệp', 'is a folder, not a file'],
    ENOTDIR: ['không phải là thư mục', 'is not a folder'],
  };
  const [vietnamese, english] = reasons[code] ?? [`không đọc được (${code})`, `cannot be read (${code})`];
  return new Fault(`Tệp ${path}: ${vietnamese}.`, `File ${path}: ${english}.`);
}

/** Runs a program's main function; a `Fault` is printed and ends it with code 2, a closed pipe ends it quietly. */
export async function runProgram(main: () => Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.vietnamese}\n${error.english}\n`);
    process.exitCode = 2;
  }
}

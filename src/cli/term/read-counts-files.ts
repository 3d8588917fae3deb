import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CountsFault, type MachineCounts, readCounts } from '../../core/counts/counts-file';
import { Fault, fileFault } from '../fault';

const faults: Readonly<Record<CountsFault, readonly [string, string]>> = {
  'no-json': ['không phải JSON, có thể bị cắt cụt', 'is no JSON, perhaps cut short'],
  'not-counts': ['không phải tệp số liệu của Mầm Xanh', 'is no file of Mầm Xanh’s counts'],
  newer: [
    'được tạo bởi phiên bản khác của Mầm Xanh; hãy cập nhật',
    'was made by another version of Mầm Xanh: update',
  ],
  damaged: [
    'bị hỏng hoặc bị sửa; hãy lấy lại từ máy đó',
    'is damaged or was edited: take it again from its computer',
  ],
};

/**
 * The counts of each file; of a folder its `.json` files.
 * @param isLenient leaves out what cannot be read and says so in `left`
 * @throws Fault naming every file that cannot be read, unless lenient
 */
export function readCountsFiles(
  paths: readonly string[],
  isLenient: boolean,
): { readonly files: readonly (readonly MachineCounts[])[]; readonly left: readonly Fault[] } {
  const files: (readonly MachineCounts[])[] = [];
  const left: Fault[] = [];
  for (const path of paths.flatMap(filesAt)) {
    const read = readCounts(textOf(path));
    if (read.ok) {
      files.push(read.machines);
      continue;
    }
    const [vietnamese, english] = faults[read.fault];
    const detail = read.detail === '' ? '' : ` (${read.detail})`;
    left.push(new Fault(`Tệp ${path} ${vietnamese}${detail}.`, `File ${path} ${english}${detail}.`));
  }
  if (left.length === 0 || isLenient) return { files, left };
  const lines = (pick: (fault: Fault) => string) => left.map(pick).join('\n');
  throw new Fault(
    `${lines(({ vietnamese }) => vietnamese)}\nChưa viết gì. Thêm --skip để bỏ qua các tệp này.`,
    `${lines(({ english }) => english)}\nNothing was written. --skip leaves these files out.`,
  );
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw fileFault(path, error);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFault(path, error);
  }
}

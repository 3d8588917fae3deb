import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { ListEntry } from '../core/lists/entry';
import type { IsProtected } from '../core/lists/protected-hosts';
import { suffixPolicyOf } from '../core/lists/suffix-policy';
import { createListParser, type ListSummary } from '../core/lists/syntax';
import { type Category, isCategory } from '../core/policy/categories';
import { Fault, fileFault } from './fault';

export interface ListFile {
  readonly path: string;
  /** File name without folder and endings: `gambling`, `gambling.vietnam`. */
  readonly name: string;
  readonly category: Category;
}

/** `gambling.txt`, `gambling.txt.gz`, and `gambling.anything.txt[.gz]` for more than one list of a category. */
export function listFileOf(path: string): ListFile | undefined {
  const name = /^(.+)\.txt(?:\.gz)?$/.exec(basename(path))?.[1];
  const category = name?.split('.')[0];
  return name !== undefined && isCategory(category) ? { path, name, category } : undefined;
}

/**
 * The category files of a folder, sorted by name, and the other files that look like lists.
 * @throws Fault when there is no such folder
 */
export function findListFiles(folder: string): { files: ListFile[]; ignored: string[] } {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw fileFault(folder, error);
  }
  const paths = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  const files = paths.map(listFileOf).filter((file) => file !== undefined);
  const taken = new Set(files.map((file) => file.path));
  const ignored = paths.filter((path) => !taken.has(path) && /\.txt(?:\.gz)?$/.test(path));
  return { files, ignored };
}

/**
 * Reads one list file, packed or not, piece by piece.
 * @throws Fault when it cannot be read or unpacked
 */
export async function readListFile(
  file: ListFile,
  onEntry: (entry: ListEntry) => void,
  isProtected?: IsProtected,
): Promise<ListSummary> {
  const options = { ...suffixPolicyOf(file.category), ...(isProtected && { isProtected }) };
  const parser = createListParser(onEntry, options);
  for await (const text of readText(file.path)) parser.push(text);
  return parser.end();
}

/** The text of a file, gunzipped where its name says so; bytes that are no UTF-8 become U+FFFD. */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  const bytes = path.endsWith('.gz') ? raw.pipe(createGunzip({ chunkSize: 1 << 18 })) : raw;
  if (bytes !== raw) raw.on('error', (error) => bytes.destroy(error));
  try {
    for await (const chunk of bytes) yield decoder.write(chunk as Buffer);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw fileFault(path, error);
    throw new Fault(`Tệp ${path}: tệp gz bị hỏng.`, `File ${path}: damaged gz file.`);
  }
  yield decoder.end();
}

import { readFileSync } from 'node:fs';
import { emptyLetterhead, type Letterhead, letterhead } from '../../core/term/letterhead';
import { Fault, fileFault } from '../fault';

/** @throws Fault when the file cannot be read or says something else */
export function readLetterhead(path: string | undefined): Letterhead {
  if (path === undefined) return emptyLetterhead;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFault(path, error);
    throw new Fault(
      `Tệp ${path} không phải JSON: ${error.message}`,
      `File ${path} is no JSON: ${error.message}`,
    );
  }
  const parsed = letterhead.safeParse(value);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path: at }) => at.map(String).join('.') || '?').join(', ');
  throw new Fault(`Tệp ${path}, chưa dùng được: ${names}.`, `File ${path}, cannot be used: ${names}.`);
}

import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Category, categories, isCategory } from '../../core/policy/categories';
import { bundledFiles } from '../compile-files';
import { Fault, fileFault } from '../fault';
import { findListFiles, type ListFile, listFileOf } from '../read-lists';

/**
 * The list files somebody named: folders of category files, single files, or what the project bundles when nothing
 * is named. A file with another name is taken when its category is given.
 * @throws Fault for what cannot be found or has no category
 */
export function chooseFiles(operands: readonly string[], category: string | undefined): ListFile[] {
  if (category !== undefined && !isCategory(category)) {
    const all = categories.join(' ');
    throw new Fault(`--category ${category}: chỉ có ${all}.`, `--category ${category}: there are ${all}.`);
  }
  if (operands.length === 0) return bundledFiles();
  return operands.flatMap((operand) => filesOf(operand, category));
}

function filesOf(operand: string, category: Category | undefined): ListFile[] {
  if (isFolder(operand)) {
    const { files } = findListFiles(operand);
    if (files.length > 0) return files;
    throw new Fault(
      `Thư mục ${operand} không có tệp <category>.txt hay .txt.gz nào.`,
      `Folder ${operand} holds no <category>.txt or .txt.gz file.`,
    );
  }
  if (category !== undefined) return [{ path: operand, name: basename(operand), category }];
  const file = listFileOf(operand);
  if (file !== undefined) return [file];
  throw new Fault(
    `Tệp ${operand}: tên không phải một nhóm; hãy thêm --category NHÓM.`,
    `File ${operand}: not named after a category; add --category CATEGORY.`,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileFault(path, error);
  }
}

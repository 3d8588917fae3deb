import { bundledGoodSites, compileFiles } from '../compile-files';
import { Fault } from '../fault';
import type { ListFile } from '../read-lists';
import { publish } from './publish';
import { makeSigningKey, readSigningKey } from './signing-key';

/** Makes a mirror's key; says what to do with its two halves. */
export function keyCommand(path: string | undefined): string {
  if (path === undefined) throw new Fault('Thiếu --out TỆP.', 'Where to? Add --out FILE.');
  const publicKey = makeSigningKey(path);
  return `Khóa riêng: ${path} (giữ kín, sao lưu ở nơi khác) · private key: keep it secret and backed up
Khóa công khai cho chính sách · public key for the policy: "mirror": {"url": "https://…/", "key": "${publicKey}"}
`;
}

/** Publishes list files as the next signed version of a mirror. */
export async function publishCommand(
  files: readonly ListFile[],
  folder: string | undefined,
  keyFile: string | undefined,
): Promise<string> {
  if (folder === undefined) throw new Fault('Thiếu --out THƯ-MỤC.', 'Where to? Add --out FOLDER.');
  if (keyFile === undefined) throw new Fault('Thiếu --key TỆP.', 'Which key signs? Add --key FILE.');
  const key = readSigningKey(keyFile);
  const compiled = await compileFiles(files, bundledGoodSites());
  const { index, deltaBytes, snapshotBytes } = await publish(compiled, folder, key, new Date());
  const parts = Object.values(index.parts);
  const lines = parts.reduce((total, part) => total + part.lines, 0);
  return `Bản ${index.version}: ${lines} dòng, ${parts.length} nhóm · version ${index.version}: ${lines} lines in ${parts.length} categories
Bản đầy đủ · snapshot ${kb(snapshotBytes)} KB; thay đổi · today's deltas ${kb(deltaBytes)} KB
`;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

import type { CompiledLists } from './compile';
import { createTableBuilder } from './table-builder';

/** The lookup table of compiled lists, for `openTable`. */
export function tableOfLists({ names, exceptions }: CompiledLists): Uint8Array<ArrayBuffer> {
  const builder = createTableBuilder();
  for (const [category, hostnames] of names) {
    for (const hostname of hostnames) builder.add(hostname, category);
  }
  for (const [category, hostnames] of exceptions) {
    for (const hostname of hostnames) builder.addException(hostname, category);
  }
  return builder.finish();
}

import type { PolicyValue } from './browser-policies';

/** Values below a registry key, as Chromium browsers read them: text, numbers, switches, lists in keys of their own. */
export interface RegistryKey {
  readonly path: string;
  readonly values: Readonly<Record<string, PolicyValue>>;
}

/**
 * A file for `reg import`: what a key held before in lists is removed first, so that running it again after a change
 * leaves nothing behind. Lines end as Windows has it; save it as UTF-16 with a byte order mark (`utf16`).
 */
export function regFile(keys: readonly RegistryKey[]): string {
  const lines = ['Windows Registry Editor Version 5.00', ''];
  for (const { path, values } of keys) {
    const plain = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    lines.push(`[HKEY_LOCAL_MACHINE\\${path}]`);
    lines.push(
      ...plain.map(([name, value]) => `"${name}"=${regValue(value as string | number | boolean)}`),
      '',
    );
    for (const [name, value] of Object.entries(values)) {
      if (!Array.isArray(value)) continue;
      lines.push(`[-HKEY_LOCAL_MACHINE\\${path}\\${name}]`, `[HKEY_LOCAL_MACHINE\\${path}\\${name}]`);
      lines.push(...value.map((item, at) => `"${at + 1}"=${regValue(item)}`), '');
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

function regValue(value: string | number | boolean): string {
  if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

/** The same for Microsoft's `LGPO.exe /t`, which writes local group policy without a domain. */
export function lgpoFile(keys: readonly RegistryKey[]): string {
  const entries = keys.flatMap(({ path, values }) =>
    Object.entries(values).flatMap(([name, value]) =>
      Array.isArray(value)
        ? [
            ['Computer', `${path}\\${name}`, '*', 'DELETEALLVALUES'],
            ...value.map((item, at) => ['Computer', `${path}\\${name}`, String(at + 1), lgpoValue(item)]),
          ]
        : [['Computer', path, name, lgpoValue(value as string | number | boolean)]],
    ),
  );
  return entries.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n');
}

function lgpoValue(value: string | number | boolean): string {
  return typeof value === 'string' ? `SZ:${value}` : `DWORD:${Number(value)}`;
}

/** UTF-16 with a byte order mark, in which the registry editor reads Vietnamese. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

/** Enough for the browser to have begun the download, after which the address is no longer needed. */
const keepMs = 60_000;

/** Hands `text` to the browser as a download called `name`. */
export function saveFile(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

export function saveBytes(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  save(new Blob([bytes], { type }), name);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}

/** Enough for the browser to have begun the download, after which the address is no longer needed. */
const keepMs = 60_000;

/** Hands `text` to the browser as a download called `name`. */
export function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}

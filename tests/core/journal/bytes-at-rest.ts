/** Every value of a database as it lies there: keys, texts and bytes, each as bytes. */
export async function bytesOfDatabase(name: string): Promise<readonly Buffer[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const found: Buffer[] = [];
  for (const store of db.objectStoreNames) {
    for (const kind of ['getAll', 'getAllKeys'] as const) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const request = db.transaction(store).objectStore(store)[kind]();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const row of rows) collect(row, found);
    }
  }
  db.close();
  return found;
}

export function collect(value: unknown, into: Buffer[]): void {
  if (value instanceof Uint8Array) into.push(Buffer.from(value));
  else if (typeof value === 'string') {
    into.push(Buffer.from(value, 'utf8'), Buffer.from(value, 'utf16le'));
    // What lies there as text may be bytes in disguise.
    if (/^[A-Za-z0-9+/=]{8,}$/.test(value)) into.push(Buffer.from(value, 'base64'));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      into.push(Buffer.from(key, 'utf8'));
      collect(each, into);
    }
  } else into.push(Buffer.from(String(value), 'utf8'));
}

/** How a word could be written into a file without being seen at once. */
export function disguises(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replaceAll('=', '');
    // The first and last letters depend on what stands beside the word.
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  const texts = [
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    [...word].reverse().join(''),
    encodeURIComponent(word),
    word.toUpperCase(),
    ...base64,
  ];
  return [
    utf8,
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    ...texts.map((text) => Buffer.from(text, 'utf8')),
    ...texts.map((text) => Buffer.from(text, 'utf16le')),
  ];
}

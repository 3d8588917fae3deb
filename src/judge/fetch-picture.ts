/** Longer than any picture on a page; what is longer stays covered. */
const maxBytes = 24 * 1024 * 1024;
const patienceMs = 12_000;

/**
 * A picture's bytes, out of the browser's cache where it has them. Without cookies: nobody is told who looks a second
 * time, and what is shown only to its owner stays covered.
 * `mayCome` is asked about the address that redirects led to, before anything of it is read.
 * @throws Error when it cannot be had, is too long, or is no picture by its own word
 */
export async function fetchPicture(
  url: string,
  mayCome: (url: string) => Promise<boolean> = async () => true,
): Promise<{ bytes: ArrayBuffer; type: string }> {
  const reply = await fetch(url, {
    cache: 'force-cache',
    credentials: 'omit',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (reply.redirected && !(await mayCome(reply.url))) {
    await reply.body?.cancel();
    throw new Error('led elsewhere');
  }
  const type = reply.headers.get('content-type') ?? '';
  if (!reply.ok || reply.body === null || /^(text\/html|application\/json)/i.test(type)) {
    throw new Error('no picture');
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = reply.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new Error('too long');
    }
    parts.push(value);
  }
  return { bytes: await new Blob(parts as BlobPart[]).arrayBuffer(), type };
}

/** Vector art by its type or its first words. */
export function isVectorArt(bytes: ArrayBuffer, type: string): boolean {
  if (/^image\/svg\+xml/i.test(type)) return true;
  const head = new TextDecoder().decode(bytes.slice(0, 300));
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(head);
}

/**
 * Vector art that holds neither a picture nor a page, nor draws anything from elsewhere: as with vector art inside a
 * page, there is nothing to judge.
 */
export function isPlainVectorArt(bytes: ArrayBuffer): boolean {
  if (bytes.byteLength > 1_000_000) return false;
  const text = new TextDecoder().decode(bytes).replaceAll(/url\(\s*['"]?#/gi, '');
  const isSuspicious =
    /<(?:[\w-]+:)?(?:image|feimage|foreignobject|script)\b|href\s*=\s*['"]?\s*(?!['"]?\s*#)|url\(|@import|<!entity/i;
  return !isSuspicious.test(text.replaceAll(/href\s*=\s*(['"])\s*#[^'"]*\1/gi, ''));
}

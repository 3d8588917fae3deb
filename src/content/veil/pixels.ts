import type { Source } from './asking';

const side = 224;

declare global {
  interface Uint8Array {
    toBase64?(): string;
  }
}

/**
 * What the element shows, 224 pixels square, as a small picture file in base64. WebP is what Chromium packs beside the
 * page's main thread; the pixels themselves would be 200 KB a message.
 * @throws DOMException where the page may not read it either
 */
export async function readPixels(picture: CanvasImageSource): Promise<Source> {
  const context = sharedContext();
  try {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.drawImage(picture, 0, 0, side, side);
    // Copied now, so that the next picture may be drawn while this one is packed.
    const file = await packed(context);
    return { picture: toBase64(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    // A canvas that met a foreign picture is unreadable for good.
    if (shared === context) shared = undefined;
    throw error;
  }
}

let shared: OffscreenCanvasRenderingContext2D | undefined;

/** One for all: making one costs as much as drawing on it. */
function sharedContext(): OffscreenCanvasRenderingContext2D {
  const options = { alpha: false, willReadFrequently: true };
  shared ??= new OffscreenCanvas(side, side).getContext('2d', options) ?? undefined;
  if (shared === undefined) throw new Error('no canvas');
  return shared;
}

function packed({ canvas }: OffscreenCanvasRenderingContext2D): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.95 });
}

function toBase64(bytes: Uint8Array): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x6000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x6000));
  return btoa(text);
}

/** A picture this document may read: its own, or one whose server allows it. */
export function isOwn(address: string, isShared: boolean): boolean {
  if (/^(data|blob):/i.test(address) || isShared) return true;
  try {
    return new URL(address).origin === location.origin;
  } catch {
    return false;
  }
}

/** What can be asked about an address alone. */
export async function sourceOfAddress(address: string): Promise<Source | undefined> {
  if (/^https?:/i.test(address)) return address.length > 65_536 ? undefined : { url: address };
  if (!/^(data|blob):/i.test(address)) return undefined;
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return readPixels(picture);
}

/** Vector art that holds no picture and no page: nothing to judge. */
export function isDrawing(address: string): boolean {
  if (!/^data:image\/svg\+xml[;,]/i.test(address) || address.length > 200_000) return false;
  const [head = '', body = ''] = [
    address.slice(0, address.indexOf(',')),
    address.slice(address.indexOf(',') + 1),
  ];
  try {
    const text = /;base64/i.test(head) ? atob(body) : decodeURIComponent(body);
    return !/<(?:[\w-]+:)?(?:image|feimage|foreignobject|use|style|script)\b|href|url\(|&#|<!entity/i.test(
      text.replaceAll(/url\(\s*['"]?#/gi, ''),
    );
  } catch {
    return false;
  }
}

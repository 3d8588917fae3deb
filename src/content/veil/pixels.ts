import type { Source } from './asking';

const side = 224;

declare global {
  interface Uint8Array {
    toBase64?(): string;
  }
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Base64 of 224×224 RGB bytes of what the element shows. Throws where the page may not read it either. */
export function readPixels(picture: CanvasImageSource): Source {
  canvas ??= new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (canvas === null) throw new Error('no canvas');
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, side, side);
  try {
    canvas.drawImage(picture, 0, 0, side, side);
    return { pixels: toBase64(withoutAlpha(canvas.getImageData(0, 0, side, side).data)) };
  } catch (error) {
    canvas = undefined; // It is tainted for good.
    throw error;
  }
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array(side * side * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
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

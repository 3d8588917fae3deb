import { imageSize } from 'image-size';

const side = 224;
/** A picture of more pixels would take more memory than an old machine has to spare. */
const maxPixels = 40_000_000;
/** Frames of a moving picture that are looked at, spread over its length. */
const maxFrames = 5;

let canvas: OffscreenCanvasRenderingContext2D | undefined;

/**
 * The pictures a file holds, each as 224×224 RGB bytes: one, or several frames of a moving one.
 * @throws Error when it is no picture, too large, or of a kind that the browser does not decode
 */
export async function decode(bytes: ArrayBuffer): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const { width, height, type } = imageSize(new Uint8Array(bytes));
  if (!(width > 0 && height > 0) || width * height > maxPixels) throw new Error('too large');
  // By what the bytes are: a page plays a moving picture under whatever name its server gives it.
  const frames = await movingFrames(bytes, `image/${type ?? ''}`);
  if (frames !== undefined) return frames;
  const bitmap = await createImageBitmap(new Blob([bytes]));
  try {
    return [pixelsOf(bitmap)];
  } finally {
    bitmap.close();
  }
}

/** Undefined for a picture that stands still, and where the browser takes no frames apart. */
async function movingFrames(
  bytes: ArrayBuffer,
  type: string,
): Promise<readonly Uint8Array<ArrayBuffer>[] | undefined> {
  if (!/^image\/(gif|webp|avif|png)$/.test(type) || !('ImageDecoder' in self)) return undefined;
  if (!(await ImageDecoder.isTypeSupported(type))) return undefined;
  const decoder = new ImageDecoder({ data: bytes.slice(0), type });
  let isMoving = false;
  try {
    await decoder.completed;
    await decoder.tracks.ready;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 1;
    if (count < 2) return undefined;
    isMoving = true;
    const frames: Uint8Array<ArrayBuffer>[] = [];
    const looked = Math.min(count, maxFrames);
    for (let i = 0; i < looked; i++) {
      const frameIndex = Math.round((i * (count - 1)) / (looked - 1));
      const { image } = await decoder.decode({ frameIndex });
      frames.push(pixelsOf(image));
      image.close();
    }
    return frames;
  } catch (error) {
    if (isMoving) throw error; // Its first frame alone says nothing of the others.
    return undefined; // The ordinary way finds out.
  } finally {
    decoder.close();
  }
}

/** On white, as a page would show what is transparent. */
function pixelsOf(picture: CanvasImageSource): Uint8Array<ArrayBuffer> {
  canvas ??= new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true }) ?? undefined;
  if (canvas === undefined) throw new Error('no canvas');
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, side, side);
  canvas.drawImage(picture, 0, 0, side, side);
  const { data } = canvas.getImageData(0, 0, side, side);
  const rgb = new Uint8Array(side * side * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from]!;
    rgb[to + 1] = data[from + 1]!;
    rgb[to + 2] = data[from + 2]!;
  }
  return rgb;
}

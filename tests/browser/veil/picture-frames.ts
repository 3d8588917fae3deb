import { inflateSync } from 'node:zlib';

/** Pixels of a PNG (8 bit, RGB or RGBA, not interlaced), as a screencast sends them. */
export function decodePng(png: Buffer): { data: Buffer; channels: number; width: number; height: number } {
  let at = 8;
  let [width, height, channels] = [0, 0, 3];
  const parts: Buffer[] = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR')
      [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] === 6 ? 4 : 3];
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  return {
    data: unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels),
    channels,
    width,
    height,
  };
}

function unfilter(raw: Buffer, row: number, height: number, step: number): Buffer {
  const data = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    const to = y * row;
    for (let x = 0; x < row; x++) {
      const left = x < step ? 0 : data[to + x - step]!;
      const up = y === 0 ? 0 : data[to + x - row]!;
      const corner = x < step || y === 0 ? 0 : data[to + x - row - step]!;
      data[to + x] = raw[y * (row + 1) + 1 + x]! + predicted(filter, left, up, corner);
    }
  }
  return data;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many pixels have the colours of the flagged picture: strong blue and violet, which no page of ours has. */
export function flaggedPixels(png: Buffer): number {
  const { data, channels } = decodePng(png);
  let count = 0;
  for (let at = 0; at < data.length; at += channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (blue > 110 && blue - green > 45 && blue >= red - 20) count += 1;
  }
  return count;
}

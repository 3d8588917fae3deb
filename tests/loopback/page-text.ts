import { crc32, deflateSync } from 'node:zlib';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A small whole page: its title is the hostname, so a test sees at once who answered. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

/** `count` paragraphs of harmless Vietnamese words. */
export function paragraphs(count: number): string {
  const sentence = 'Sáng nay lớp em học bài về cây lúa, con trâu và dòng sông chảy qua làng. ';
  return Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${sentence.repeat(4)}</p>`).join('\n');
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}

/** A PNG (8-bit RGB) of a soft gradient that differs with `seed`, so that 60 of them are 60 pictures. */
export function gradientPng(width: number, height: number, seed: number): Buffer {
  const row = width * 3 + 1;
  const raw = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      raw[y * row + 1 + x * 3] = (x * 2 + seed * 37) & 0xff;
      raw[y * row + 2 + x * 3] = (y * 3 + seed * 59) & 0xff;
      raw[y * row + 3 + x * 3] = (x + y + seed * 83) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

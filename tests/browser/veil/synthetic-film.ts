import type { Page } from 'playwright-core';

/**
 * Records a WebM film of pictures drawn on a canvas, each for some milliseconds, with a tone. The page must be one that
 * may read them, in a tab without the veil.
 */
export async function recordFilm(
  page: Page,
  scenes: readonly { readonly src: string; readonly ms: number }[],
): Promise<Buffer> {
  const text = await page.evaluate(async (all) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 320;
    document.body.append(canvas);
    const context = canvas.getContext('2d')!;
    const stream = canvas.captureStream(30);
    const sound = new AudioContext();
    const tone = sound.createMediaStreamDestination();
    const oscillator = sound.createOscillator();
    oscillator.connect(tone);
    oscillator.start();
    for (const track of tone.stream.getAudioTracks()) stream.addTrack(track);
    const recorder = new MediaRecorder(stream, {
      mimeType: 'video/webm;codecs="vp8,opus"',
      videoBitsPerSecond: 8_000_000,
    });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const pictures = await Promise.all(
      all.map(async ({ src }) => {
        const picture = new Image();
        picture.src = src;
        await picture.decode();
        return picture;
      }),
    );
    context.drawImage(pictures[0]!, 0, 0, 320, 320);
    recorder.start(100);
    for (const [index, { ms }] of all.entries()) {
      const end = performance.now() + ms;
      while (performance.now() < end) {
        context.drawImage(pictures[index]!, 0, 0, 320, 320);
        // A few pixels change, or the recorder sends nothing.
        context.fillStyle = `hsl(${performance.now() % 360} 20% 50%)`;
        context.fillRect(0, 0, 4, 4);
        await new Promise((done) => requestAnimationFrame(done));
      }
    }
    await new Promise((done) => {
      recorder.onstop = done;
      recorder.stop();
    });
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters);
  }, scenes);
  return Buffer.from(text, 'base64');
}

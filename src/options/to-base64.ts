/** A multiple of three, so that pieces join without padding between them; small enough for one call's arguments. */
const pieceSize = 3 * 8192;

/** Bytes as base64, for messages, which carry text only. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceSize))));
  }
  return pieces.join('');
}

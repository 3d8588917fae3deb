/** Reads bits, most significant first; past the end it reads zeros and then throws. */
export class BitReader {
  private at: number;
  private held = 0;
  private heldBits = 0;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.at = start;
  }

  /** The next `width` bits (at most 16) as a number, without consuming them. */
  peek(width: number): number {
    while (this.heldBits < width) {
      this.held = ((this.held << 8) | (this.bytes[this.at++] ?? 0)) & 0xffffff;
      this.heldBits += 8;
    }
    return (this.held >>> (this.heldBits - width)) & ((1 << width) - 1);
  }

  /**
   * Consumes bits that were peeked at.
   *
   * @throws Error when they lie beyond the end of the bytes
   */
  skip(width: number): void {
    this.heldBits -= width;
    if (this.at - (this.heldBits >> 3) > this.bytes.length)
      throw new Error('Host-name model: the file ends early');
  }

  /** One Rice-coded number: a unary quotient (ones, then a zero) and `parameter` low bits. */
  rice(parameter: number): number {
    let quotient = 0;
    while (this.peek(1) === 1) {
      this.skip(1);
      quotient++;
    }
    this.skip(1);
    const low = this.peek(parameter);
    this.skip(parameter);
    return quotient * 2 ** parameter + low;
  }
}

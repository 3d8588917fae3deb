/**
 * Kinds of page that bring a picture to the screen, and pages that fight the veil. Each shows the flagged picture in
 * some way of its own; `F` in the text is its address on another host, `S` on the page's own, `D` a data: address, `P` a
 * PDF, `T` one whose server names no type.
 * `act` runs in the page when it has loaded, as one of its own scripts.
 */
export interface Kind {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly act?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address to open instead of a page of this kind. */
  readonly open?: string;
}

/** A picture of the tests' size, and a box for it. */
export const size = 'width="320" height="320"';
export const box = 'style="width:320px;height:320px"';

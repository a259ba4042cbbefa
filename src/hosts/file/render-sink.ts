const BLOCK = 1 << 20;

/** Text that grows into UTF-8 bytes, block by block: a sheet of millions of cells is never one string. */
export class TextSink {
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;
  readonly #encoder = new TextEncoder();

  write(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    const needed = text.length * 3;
    if (this.#used + needed > this.#block.length) {
      this.#full.push(this.#block.subarray(0, this.#used));
      this.#block = new Uint8Array(Math.max(BLOCK, needed));
      this.#used = 0;
    }
    this.#used += this.#encoder.encodeInto(text, this.#block.subarray(this.#used)).written;
  }

  /** All that was written. */
  bytes(): Uint8Array {
    const blocks = [...this.#full, this.#block.subarray(0, this.#used)];
    const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const block of blocks) {
      bytes.set(block, at);
      at += block.length;
    }
    return bytes;
  }
}

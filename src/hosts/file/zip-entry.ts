/** One file of a zip, still compressed. */
export interface ZipEntry {
  /** As it stands in the zip. */
  readonly name: string;
  /** In bytes. */
  readonly compressedSize: number;
  /** In bytes, as declared; `inflateEntry` checks it. */
  readonly size: number;
  /** 0 stored, 8 deflated; entries of other methods can be copied but not inflated. */
  readonly method: number;
  readonly crc32: number;
  /** The general purpose flags of the directory. */
  readonly flags: number;
  /** The compressed bytes as they stand in the file (a view, not a copy). */
  readonly raw: Uint8Array;
}

/** What the widest digit of the usual font takes: column widths are measured in it. */
const DIGIT = 7;

/** 8 digits and a margin, rounded up to 8 pixels: Excel's own width of a column. */
export const DEFAULT_COLUMN_PIXELS = 64;
/** 15 points. */
export const DEFAULT_ROW_PIXELS = 20;

/** The pixels of a column that is so many characters wide, at 100 % (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

/** The characters that make a column so many pixels wide: the other way round. */
export function columnCharacters(pixels: number): number {
  return Math.round((pixels / DIGIT) * 256) / 256;
}

export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

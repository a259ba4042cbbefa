/** Gives every cell of the range one number format: Excel takes a single code for all, which the types don't know. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  Object.assign(range, { numberFormat: code });
}

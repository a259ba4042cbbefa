import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';

/**
 * What may stand in a formula without being a reference, longest first: text, a quoted sheet name, a column of a table
 * or another workbook in brackets, an error; then a reference; then any other word, a function or a name.
 */
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"/,
    /'(?:[^']|'')*'/,
    /\[(?:[^[\]]|\[[^[\]]*\])*\]/,
    /#[A-Z/0!?]+/,
    /(?<cell>(?<cellColumn>\$?[A-Za-z]{1,3})(?<cellRow>\$?[0-9]{1,7}))(?![\p{L}\p{N}_.(!$])/u,
    /(?<columns>(?<firstColumn>\$?[A-Za-z]{1,3}):(?<lastColumn>\$?[A-Za-z]{1,3}))(?![\p{L}\p{N}_.(!$])/u,
    /(?<rows>(?<firstRow>\$?[0-9]{1,7}):(?<lastRow>\$?[0-9]{1,7}))(?![\p{L}\p{N}_.(!$])/u,
    /[\p{L}\p{N}_.\\$?]+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const NO_CELL = '#REF!';

/**
 * The formula as it reads in another cell, so many rows further down and columns further right: references move along
 * but for what a `$` holds. That is what a shared formula means in the cells that share it (ECMA-376 part 1, 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (token, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { cellColumn, cellRow, firstColumn, lastColumn, firstRow, lastRow } = groups;
    if (cellColumn !== undefined && cellRow !== undefined) {
      return joined('', [shiftColumn(cellColumn, columns), shiftRow(cellRow, rows)]);
    }
    if (firstColumn !== undefined && lastColumn !== undefined) {
      return joined(':', [shiftColumn(firstColumn, columns), shiftColumn(lastColumn, columns)]);
    }
    if (firstRow !== undefined && lastRow !== undefined) {
      return joined(':', [shiftRow(firstRow, rows), shiftRow(lastRow, rows)]);
    }
    return token;
  });
}

function shiftColumn(reference: string, by: number): string | undefined {
  if (reference.startsWith('$')) return reference;
  const column = columnNumber(reference) + by;
  return column >= 1 && column <= MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftRow(reference: string, by: number): string | undefined {
  if (reference.startsWith('$')) return reference;
  const row = Number(reference) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}

function joined(between: string, parts: readonly (string | undefined)[]): string {
  return parts.includes(undefined) ? NO_CELL : parts.join(between);
}

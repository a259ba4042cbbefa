import { areaOf, isEntireColumn, isEntireRow, MOST_COLUMNS, MOST_ROWS, type Area } from './area';

/** `B3:D9`, `$B$3`, `A:C`, `2:5`; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll('$', '').trim();
  const [first = '', last = first, ...rest] = plain.split(':');
  if (rest.length > 0) return undefined;
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (from === undefined || to === undefined) return undefined;
  if (
    plain === '' ||
    (!plain.includes(':') && (from.row === undefined || from.column === undefined))
  )
    return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const [top, bottom] = inOrder(from.row ?? 0, to.row ?? MOST_ROWS - 1);
  const [left, right] = inOrder(from.column ?? 0, to.column ?? MOST_COLUMNS - 1);
  if (bottom >= MOST_ROWS || right >= MOST_COLUMNS) return undefined;
  return areaOf(top, left, bottom - top + 1, right - left + 1);
}

function parseCorner(
  text: string,
): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaName(area: Area): string {
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${columnLetters(right)}`;
  if (isEntireRow(area)) return `${area.row + 1}:${bottom + 1}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(bottom, right)}`;
}

/** `$B$3:$D$9` */
export function absoluteName(area: Area): string {
  return areaName(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The name as formulas write it: quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetAddress {
  readonly sheet: string | undefined;
  readonly areas: readonly Area[];
}

/** `'My sheet'!A1:B2`, `A1`, `A1:B2,D4`; undefined when it is no address. */
export function parseAddress(text: string): SheetAddress | undefined {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, quoted, bare, cells = ''] = match;
  const areas = cells.split(',').map(parseArea);
  if (areas.some((area) => area === undefined)) return undefined;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    areas: areas.filter((area) => area !== undefined),
  };
}

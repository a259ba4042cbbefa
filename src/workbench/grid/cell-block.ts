import { parse, array, number, object, string, type InferOutput } from 'valibot';
import { cellAddress, MAX_COLUMNS, MAX_ROWS, type CellRange } from '../../workbook/address';
import { shiftFormula } from '../../hosts/file/shift-formula';
import type { CellInput } from '../../hosts/file/live-file';
import type { SheetView } from '../../hosts/file/sheet-view';
import { isFirstOfArea, within } from './selection';
import { NoRoomError } from './spreadsheet';
import { fromTabSeparated, toTabSeparated } from './tab-separated';

/** The clipboard's own kind of content for cells that were copied here: formulas and full precision, not what is shown. */
export const BLOCK_TYPE = 'application/x-workbench-cells';

const BLOCK = object({
  sheet: string(),
  row: number(),
  column: number(),
  cells: array(array(string())),
});

/** A rectangle of cells as they would be typed, and where they stood. */
export type CellBlock = Readonly<InferOutput<typeof BLOCK>>;

export interface CopiedCells {
  readonly text: string;
  readonly html: string;
  readonly block: string;
}

export function copyCells(sheet: SheetView, selected: CellRange): CopiedCells {
  const range = within(selected, sheet.lastRow, sheet.lastColumn);
  const views = rowsOf(range).map((row) =>
    columnsOf(range).map((column) => sheet.cell(row, column)),
  );
  const texts = views.map((cells) => cells.map((cell) => cell?.text ?? ''));
  const block = JSON.stringify(blockOf(sheet, range));
  return { text: toTabSeparated(texts), html: toHtml(texts), block };
}

/** The cells of a range as they would be typed. */
export function blockOf(sheet: SheetView, range: CellRange): CellBlock {
  return {
    sheet: sheet.name,
    row: range.firstRow,
    column: range.firstColumn,
    cells: rowsOf(range).map((row) =>
      columnsOf(range).map((column) => sheet.cell(row, column)?.input ?? ''),
    ),
  };
}

/** @throws when the text is not what `copyCells` made. */
export function parseBlock(text: string): CellBlock {
  return parse(BLOCK, JSON.parse(text));
}

/** Text from elsewhere, which has no formulas to move. */
export function blockOfText(text: string): CellBlock {
  return { sheet: '', row: 0, column: 0, cells: fromTabSeparated(text).map((cells) => [...cells]) };
}

/**
 * What pasting types into a sheet. A selected range that the block fits into a whole number of times is filled with it;
 * else it goes to the range's first cell. Formulas move along unless the cells were cut.
 * @throws {NoRoomError} when it goes beyond the end of the sheet.
 */
export function pasteInputs(
  sheet: SheetView,
  block: CellBlock,
  target: CellRange,
  moves: boolean,
): { readonly range: CellRange; readonly inputs: readonly CellInput[] } {
  const range = pastedRange(block, target);
  if (range.lastRow > MAX_ROWS || range.lastColumn > MAX_COLUMNS) throw new NoRoomError();
  const height = block.cells.length;
  const inputs: CellInput[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const line = block.cells[(row - range.firstRow) % height] ?? [];
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const [down, right] = [
        (row - range.firstRow) % height,
        (column - range.firstColumn) % widthOf(block),
      ];
      const text = line[right] ?? '';
      // A merged area has its content in its first cell.
      if (!isFirstOfArea({ row, column }, sheet.merges)) continue;
      const moved =
        text.startsWith('=') && block.row > 0 && !moves
          ? shiftFormula(text, row - block.row - down, column - block.column - right)
          : text;
      inputs.push({ sheet: sheet.name, cell: cellAddress(row, column), text: moved });
    }
  }
  return { range, inputs };
}

/** Clears what is filled. */
export function clearInputs(sheet: SheetView, selected: CellRange): readonly CellInput[] {
  const range = within(selected, sheet.lastRow, sheet.lastColumn);
  const filled: CellInput[] = [];
  for (const row of rowsOf(range)) {
    for (const column of columnsOf(range)) {
      const cell = sheet.cell(row, column);
      if (cell && (cell.value !== undefined || cell.formula !== undefined)) {
        filled.push({ sheet: sheet.name, cell: cellAddress(row, column), text: '' });
      }
    }
  }
  return filled;
}

const MOST_FILLED = 100_000;

function pastedRange(block: CellBlock, target: CellRange): CellRange {
  const [height, width] = [block.cells.length, widthOf(block)];
  const rows = target.lastRow - target.firstRow + 1;
  const columns = target.lastColumn - target.firstColumn + 1;
  const fills = rows % height === 0 && columns % width === 0 && rows * columns <= MOST_FILLED;
  return {
    firstRow: target.firstRow,
    firstColumn: target.firstColumn,
    lastRow: fills ? target.lastRow : target.firstRow + height - 1,
    lastColumn: fills ? target.lastColumn : target.firstColumn + width - 1,
  };
}

function widthOf(block: CellBlock): number {
  return block.cells.reduce((widest, cells) => Math.max(widest, cells.length), 1);
}

function rowsOf({ firstRow, lastRow }: CellRange): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

function columnsOf({ firstColumn, lastColumn }: CellRange): readonly number[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
}

function toHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '<br>'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => ENTITIES.get(character) ?? character);
}

import { rangeAddress } from '../../workbook/address';
import type { CellInput } from './cell-input';
import { queueHighlights, queueValidation } from './queue-rules';
import { queueLook } from './queue-look';
import type { SheetImage } from './sheet-image';
import { bytesOf, CALL_BYTES, type Step } from './steps';

/** Rows go together up to so many bytes, so that requests can be filled. */
const BLOCK_BYTES = 1_000_000;

/** What it takes to write an image on an empty sheet of this name. */
export function stagingSteps(name: string, image: SheetImage): readonly Step[] {
  const onSheet = (bytes: number, queue: (sheet: Excel.Worksheet) => void): Step =>
    stepOn(name, bytes, queue);
  return [
    ...cellSteps(name, image.cells, { row: 1, column: 1 }),
    ...image.links.map(({ range, targets }) => {
      const properties = targets.map((documentReference) => [{ hyperlink: { documentReference } }]);
      return onSheet(bytesOf(properties) + CALL_BYTES, (sheet) =>
        sheet.getRange(range).setCellProperties(properties),
      );
    }),
    ...image.looks.map((look) =>
      onSheet(12 * CALL_BYTES, (sheet) => queueLook(sheet.getRange(look.range), look)),
    ),
    ...image.merges.map((range) =>
      onSheet(2 * CALL_BYTES, (sheet) => sheet.getRange(range).merge()),
    ),
    ...image.bodies.map(({ validation, highlights, range, firstCell }) =>
      onSheet(bytesOf({ validation, highlights }) + 12 * CALL_BYTES, (sheet) => {
        if (validation) queueValidation(sheet.getRange(range), validation, firstCell);
        queueHighlights(sheet.getRange(range), highlights);
      }),
    ),
  ];
}

/** What it takes to fill an area of a sheet, from the cell `from` on. */
export function cellSteps(
  name: string,
  cells: readonly (readonly CellInput[])[],
  from: { readonly row: number; readonly column: number },
): readonly Step[] {
  return blocksOf(cells, from).map(({ range, rows, bytes }) =>
    stepOn(name, bytes + CALL_BYTES, (sheet) => {
      sheet.getRange(range).values = rows.map((row) => [...row]);
    }),
  );
}

function stepOn(name: string, bytes: number, queue: (sheet: Excel.Worksheet) => void): Step {
  return { bytes, queue: (context) => queue(context.workbook.worksheets.getItem(name)) };
}

interface Block {
  readonly range: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

function blocksOf(
  cells: readonly (readonly CellInput[])[],
  from: { readonly row: number; readonly column: number },
): readonly Block[] {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return [];
  const blocks: Block[] = [];
  let rows: (readonly CellInput[])[] = [];
  let bytes = 0;
  /** @param end how many of all rows are in blocks then */
  const close = (end: number): void => {
    if (rows.length === 0) return;
    const range = rangeAddress({
      firstRow: from.row + end - rows.length,
      lastRow: from.row + end - 1,
      firstColumn: from.column,
      lastColumn: from.column + width - 1,
    });
    blocks.push({ range, rows, bytes });
    rows = [];
    bytes = 0;
  };
  cells.forEach((row, index) => {
    const added = bytesOf(row) + 1;
    if (bytes + added > BLOCK_BYTES) close(index);
    rows.push(row);
    bytes += added;
  });
  close(cells.length);
  return blocks;
}

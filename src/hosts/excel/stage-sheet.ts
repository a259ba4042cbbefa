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
  const onSheet = (bytes: number, queue: (sheet: Excel.Worksheet) => void): Step => ({
    bytes,
    queue: (context) => queue(context.workbook.worksheets.getItem(name)),
  });
  return [
    ...blocksOf(image.cells).map(({ range, rows, bytes }) =>
      onSheet(bytes + CALL_BYTES, (sheet) => {
        sheet.getRange(range).values = rows.map((row) => [...row]);
      }),
    ),
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

interface Block {
  readonly range: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

function blocksOf(cells: readonly (readonly CellInput[])[]): readonly Block[] {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return [];
  const blocks: Block[] = [];
  let rows: (readonly CellInput[])[] = [];
  let bytes = 0;
  const close = (lastRow: number): void => {
    if (rows.length === 0) return;
    const firstRow = lastRow - rows.length + 1;
    const range = rangeAddress({ firstRow, lastRow, firstColumn: 1, lastColumn: width });
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

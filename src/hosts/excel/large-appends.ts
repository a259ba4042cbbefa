import type { CellRange } from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { appendBlock } from '../append-block';
import { localRange } from './ask-contents';
import { takenCells, type BlockCells, type TakenCell } from './append-site';
import type { Ask } from './ask';
import { cut } from './pieces';
import { readPieces } from './read-pieces';
import { bytesOf } from './steps';

/** Bytes of rows that the last request of a write takes beside everything else in it. */
const MOST_IN_LAST_REQUEST = 1_500_000;

/**
 * The appends whose rows are too many for the last request. Rows with formulas stay in it: on another sheet they could
 * not be worked out before the sheets have their names.
 */
export function largeAppends(appends: readonly AppendPlan[]): ReadonlySet<AppendPlan> {
  const large = new Set<AppendPlan>();
  let bytes = 0;
  for (const append of appends) {
    const own = bytesOf(append.rows);
    if (bytes + own > MOST_IN_LAST_REQUEST && !hasFormulas(append)) large.add(append);
    else bytes += own;
  }
  return large;
}

function hasFormulas({ rows }: AppendPlan): boolean {
  return rows.some((row) =>
    row.some((content) => typeof content === 'object' && content.kind === 'formula'),
  );
}

/** Reads what is known of a large block before it is written, in as many requests as that takes. */
export async function readBlock(ask: Ask, plan: AppendPlan): Promise<BlockCells> {
  const block = appendBlock(plan);
  // A sheet goes by its name as well as by its id.
  const formats = await readPieces(ask, cut(plan.sheet, block), (range) => {
    range.load('numberFormat');
    return () => range.numberFormat as readonly (readonly string[])[];
  });
  return {
    formats: formats.flatMap(([, lines]) => lines),
    taken: await readTaken(ask, plan.sheet, block),
  };
}

/** Mostly nothing is there, not even a look. */
async function readTaken(ask: Ask, sheet: string, block: CellRange): Promise<readonly TakenCell[]> {
  const used = await ask(({ workbook }) => {
    const rows = workbook.worksheets.getItem(sheet).getRange(`${block.firstRow}:${block.lastRow}`);
    const range = rows.getUsedRangeOrNullObject();
    range.load('address');
    return range;
  });
  const area = used.isNullObject ? undefined : localRange(used.address);
  if (!area) return [];
  const read = await readPieces(ask, cut(sheet, area), (range, piece) => {
    range.load('formulas');
    return () => takenCells(range.formulas, piece.range);
  });
  return read.flatMap(([, taken]) => taken);
}

/** What stands in the cells of a range that is too large for one answer. */
export async function readFormulas(
  ask: Ask,
  sheetId: string,
  range: CellRange,
): Promise<readonly (readonly unknown[])[]> {
  const read = await readPieces(ask, cut(sheetId, range), (cells) => {
    cells.load('formulas');
    return () => cells.formulas as readonly (readonly unknown[])[];
  });
  return read.flatMap(([, formulas]) => formulas);
}

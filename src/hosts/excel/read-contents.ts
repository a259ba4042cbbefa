import { rangeAddress, type CellRange } from '../../workbook/address';
import type { RowSnapshot } from '../../workbook/snapshot';
import { HostProblemError } from '../host';
import type { Ask } from './ask';
import {
  askBlock,
  askMerges,
  askOthers,
  localRange,
  sorted,
  type SheetContents,
  type WantedSheet,
} from './ask-contents';
import { cellsIn, cut, halved, type Piece } from './pieces';
import { isProblem } from './problems';
import { rowsOf } from './read-cells';
import { readPieces } from './read-pieces';

/** Most cells of a workbook; the file host's limit too. */
const MAX_CELLS = 8_000_000;

/** All of these sheets in one request. @throws {HostProblemError} `too-large` when Excel cannot answer that at once. */
export async function readAtOnce(
  ask: Ask,
  wanted: readonly WantedSheet[],
  date1904: boolean,
): Promise<readonly SheetContents[]> {
  const pending = await ask((context) =>
    wanted.map(({ id, tables }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return {
        block: askBlock(sheet.getUsedRange(true)),
        merges: askMerges(sheet.getRange()),
        others: askOthers(sheet, tables),
      };
    }),
  );
  return pending.map(({ block, merges, others }) => ({
    ...others(),
    rows: rowsOf(block(), date1904),
    merges: sorted(merges()),
  }));
}

/** The same in as many requests as it takes. @throws {HostProblemError} `too-large` beyond MAX_CELLS. */
export async function readInPieces(
  ask: Ask,
  wanted: readonly WantedSheet[],
  date1904: boolean,
): Promise<readonly SheetContents[]> {
  const sizes = await ask((context) =>
    wanted.map(({ id, tables }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRange(true);
      used.load('address');
      const all = sheet.getUsedRange();
      all.load('address');
      return { id, used, all, others: askOthers(sheet, tables) };
    }),
  );
  const ranges = sizes.map(({ used }) => localRange(used.address));
  if (ranges.reduce((sum, range) => sum + cellsIn(range), 0) > MAX_CELLS) {
    throw new HostProblemError('too-large', `over ${MAX_CELLS} cells`);
  }
  const rowsIn = (range: Excel.Range) => {
    const block = askBlock(range);
    return () => rowsOf(block(), date1904);
  };
  const pieces = sizes.flatMap(({ id }, index) => cut(id, ranges[index]));
  const rows = new Map<string, RowSnapshot[]>(wanted.map(({ id }) => [id, []]));
  for (const [{ sheetId }, read] of await readPieces(ask, pieces, rowsIn)) {
    for (const row of read) rows.get(sheetId)?.push(row);
  }
  const contents: SheetContents[] = [];
  for (const { id, all, others } of sizes) {
    const merges = await readMerges(ask, { sheetId: id, range: localRange(all.address) });
    contents.push({ ...others(), rows: rows.get(id) ?? [], merges: sorted(merges) });
  }
  return contents;
}

/** Excel gives no more than 512 merged areas at once, and fails where there are more: it is asked by halves then. */
async function readMerges(ask: Ask, piece: Piece): Promise<readonly CellRange[]> {
  try {
    const { firstRow, lastRow } = piece.range;
    const merges = await ask(({ workbook }) =>
      askMerges(workbook.worksheets.getItem(piece.sheetId).getRange(`${firstRow}:${lastRow}`)),
    );
    return merges();
  } catch (error) {
    const halves = isProblem(error, 'too-large', 'unexpected') ? halved([piece]).flat() : [];
    if (halves.length === 0) throw error;
    const read = new Map<string, CellRange>();
    for (const half of halves) {
      // An area over the border is in both.
      for (const range of await readMerges(ask, half)) read.set(rangeAddress(range), range);
    }
    return [...read.values()];
  }
}

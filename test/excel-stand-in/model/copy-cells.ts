import { areaOf, fitsSheet, type Area } from './area';
import { settleArrays } from './arrays';
import { copyParts } from './copy-parts';
import { calculated } from './calculate';
import type { Cell } from './cell';
import { ExcelError } from '../protocol/excel-error';
import { columnIndex, columnLetters } from './address';
import { checkUnlocked } from './protection';
import type { Sheet } from './sheet';
import { checkNotFiltered, tellChanged } from './write-cells';

export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats';

/** Copies cells as `copyFrom` does: repeated when the target is a multiple of the source, else the source's size from the target's first cell. */
export function copyCells(
  from: Sheet,
  source: Area,
  to: Sheet,
  target: Area,
  what: CopyWhat,
  skipBlanks: boolean,
): void {
  const repeats = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  const area = repeats ? target : areaOf(target.row, target.column, source.rows, source.columns);
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  checkUnlocked(to, area);
  checkNotFiltered(to, area);
  if (what !== 'Formats') settleArrays(to, area);
  const cells: Cell[][] = [];
  for (let row = 0; row < source.rows; row++)
    cells.push(
      Array.from({ length: source.columns }, (_, column) =>
        from.grid.get(source.row + row, source.column + column),
      ),
    );
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const cell = cells[row % source.rows]?.[column % source.columns];
      if (cell === undefined || (skipBlanks && cell.kind === 'Empty')) continue;
      const [r, c] = [area.row + row, area.column + column];
      const by = {
        rows: r - source.row - (row % source.rows),
        columns: c - source.column - (column % source.columns),
      };
      const { formula, kind, value } = cell;
      if (what === 'All' || what === 'Formats') to.grid.setStyle(r, c, cell.style);
      if (what === 'Formats') continue;
      const plain = what === 'Values' || formula === undefined;
      to.grid.setContent(r, c, plain ? { kind, value } : calculated(movedFormula(formula, by), to));
    }
  copyParts({ sheet: from, area: source }, { sheet: to, area }, what);
  tellChanged(to, area);
}

/** A formula copied elsewhere: references without `$` move along. */
export function movedFormula(
  formula: string,
  by: { readonly rows: number; readonly columns: number },
): string {
  return formula.replaceAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(])/gu,
    (found, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return found;
      const letters =
        fixedColumn === '$' ? column : columnLetters(columnIndex(column) + by.columns);
      return `${fixedColumn}${letters}${fixedRow}${fixedRow === '$' ? row : Number(row) + by.rows}`;
    },
  );
}

import { overlap, parseRange, type CellRange } from '../../workbook/address';
import { WriteRefusedError } from '../host';
import { readCells, type CellPlace, type FormulaPlace, type SheetText } from './patch-sheet-text';
import { withPrefix, type Edit } from './patch-text';
import { shiftFormula } from './shift-formula';
import { escapeXml } from './xml';

/** A cell that changes. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/**
 * One formula can fill an area, as an array or a table of data: Excel changes all of its cells or none.
 * @throws {WriteRefusedError} `part-of-array` when only some of them change.
 */
export function refusePartsOfArrays(text: string, sheet: string, edits: readonly Place[]): void {
  if (!/["'](?:array|dataTable)["']/.test(text)) return;
  for (const [tag] of text.matchAll(/<(?:[\w.-]+:)?f\s[^>]*>/g)) {
    if (!/\st\s*=\s*["'](?:array|dataTable)["']/.test(tag)) continue;
    const area = parseRange(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
    if (!area) continue;
    const inside = edits.filter(({ row, column }) => contains(area, row, column));
    const [first] = inside;
    const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
    if (first && inside.length < cells) {
      throw new WriteRefusedError('part-of-array', sheet, first.cell);
    }
  }
}

/** The formulas of these cells. */
export function cellFormulas(cells: readonly CellPlace[]): readonly FormulaPlace[] {
  return cells.flatMap(({ formula }) => formula ?? []);
}

/**
 * Where a formula goes whose text other cells share, each of those gets the text as it reads there.
 * @param removed the formulas that go.
 * @param edits the cells that change, which need none.
 */
export function unsharedFormulas(
  text: string,
  sheet: SheetText,
  removed: readonly FormulaPlace[],
  edits: readonly Place[],
): readonly Edit[] {
  const masters = removed.flatMap((formula) => {
    const area = parseRange(formula.attributes.get('ref') ?? '');
    const shared = formula.attributes.get('t') === 'shared' && area !== undefined;
    return shared ? [{ formula, area, index: formula.attributes.get('si') }] : [];
  });
  if (masters.length === 0) return [];
  const changed = new Set(edits.map(({ row, column }) => `${row}:${column}`));
  const found: Edit[] = [];
  const origins = new Map<FormulaPlace, { readonly row: number; readonly column: number }>();
  const dependants: { formula: FormulaPlace; row: number; column: number }[] = [];
  const rows = sheet.rows.filter(({ row }) =>
    masters.some(({ area }) => row >= area.firstRow && row <= area.lastRow),
  );
  for (const place of rows) {
    for (const { column, formula } of readCells(text, place)) {
      if (!formula) continue;
      const master = masters.find((one) => one.formula.start === formula.start);
      if (master) origins.set(master.formula, { row: place.row, column });
      else if (formula.attributes.get('t') === 'shared' && formula.text === '') {
        dependants.push({ formula, row: place.row, column });
      }
    }
  }
  for (const { formula, row, column } of dependants) {
    const master = masters.find(
      ({ area, index }) => index === formula.attributes.get('si') && contains(area, row, column),
    );
    const origin = master && origins.get(master.formula);
    if (!master || !origin || changed.has(`${row}:${column}`)) continue;
    const own = shiftFormula(master.formula.text, row - origin.row, column - origin.column);
    const xml = withPrefix(`<f>${escapeXml(own)}</f>`, sheet.prefix);
    found.push({ start: formula.start, end: formula.end, text: xml });
  }
  return found;
}

function contains(area: CellRange, row: number, column: number): boolean {
  return overlap(area, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}

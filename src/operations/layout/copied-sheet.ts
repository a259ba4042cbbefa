import type { TableSpec } from '../../workbook/contract';
import type { ColumnPlan, SheetPlan } from '../../workbook/plan';
import { withUniqueHeaders } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import type { TableContent } from '../table-content';
import type { CityPlace } from './city-sheet';
import { cellContent } from './cell-content';
import { inputColumn, inputSheet } from './input-sheet';

/** A table of another workbook as it stands there, its columns called as this workbook's language has them. */
export function layOutCopy(
  spec: TableSpec,
  place: CityPlace,
  { columns, rows }: TableContent,
  words: Catalogue,
): SheetPlan {
  const plans = columns.map(({ id, header }): ColumnPlan => {
    const column = spec.columns.find((one) => one.id === id);
    if (!column) return { header, width: OTHER_WIDTH, format: { kind: 'general' } };
    const { plan } = inputColumn(column, words);
    return WRAPPED.has(column.id) ? { ...plan, wrap: true } : plan;
  });
  const sheet = inputSheet(
    spec,
    {
      name: place.name,
      columns: [],
      rows: [],
      blankRows: 0,
      frozenColumns: 2,
      protectHeaders: false,
    },
    words,
  );
  return {
    ...sheet,
    ...(place.earlier && { replaces: place.earlier.sheet.name }),
    table: {
      name: place.tableName,
      columns: withUniqueHeaders(plans),
      rows: rows.map((cells) =>
        cells.map((cell, at) => cellContent(cell, plans[at]?.format.kind === 'date')),
      ),
      blankRows: 0,
    },
  };
}

const OTHER_WIDTH = 18;
/** Columns of long texts. */
const WRAPPED: ReadonlySet<string> = new Set(['criterion', 'note', 'explanation']);

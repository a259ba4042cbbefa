import { REVIEWS } from '../../workbook/contract';
import type { LocatedTable } from '../../workbook/locate-tables';
import type { AppendPlan, SheetPlan } from '../../workbook/plan';
import { columnPlan } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import { firstFreeRow } from './append-rows';
import { inputColumn, inputSheet, type InputRow } from './input-sheet';

/** Lines that go below the last one of the reviews that are there. */
export function appendReviews(
  lines: readonly InputRow[],
  table: LocatedTable,
  { language }: Catalogue,
): AppendPlan {
  const columns = table.headers.flatMap(({ spec, column }) => (spec ? [{ spec, column }] : []));
  return {
    sheet: table.sheet.name,
    table: table.excelTable?.name,
    firstRow: firstFreeRow(table),
    columns: columns.map(({ spec, column }) => {
      const { format } = columnPlan(spec, language);
      // A total is as people give it; only what is worked out has fixed decimals.
      return { column, format: format.kind === 'number' ? { kind: 'general' } : format };
    }),
    rows: lines.map((line) => columns.map(({ spec }) => line[spec.id])),
  };
}

/** Reviews for a workbook that has none yet. */
export function layOutReviews(
  lines: readonly InputRow[],
  name: string,
  words: Catalogue,
): SheetPlan {
  return inputSheet(
    REVIEWS,
    {
      name,
      columns: REVIEWS.columns.map((spec) => inputColumn(spec, words)),
      rows: lines,
      blankRows: 0,
      frozenColumns: 1,
      protectHeaders: false,
    },
    words,
  );
}

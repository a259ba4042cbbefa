import type { WritePlan } from '../../workbook/plan';

/** Widths that people gave to columns, in pixels: by the names of the sheets and the numbers of the columns. */
export type ColumnWidths = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The widths with more of them; a later one beats an earlier one. */
export function withMoreWidths(before: ColumnWidths, more: ColumnWidths): ColumnWidths {
  const all = new Map(before);
  for (const [sheet, widths] of more) {
    all.set(sheet, new Map([...(all.get(sheet) ?? []), ...widths]));
  }
  return all;
}

/** Those of the sheets that a plan did not make. */
export function widthsElsewhere(widths: ColumnWidths, { sheets }: WritePlan): ColumnWidths {
  const made = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return new Map([...widths].filter(([sheet]) => !made.has(sheet.toLowerCase())));
}

import { areaName } from './address';
import { areaOf, cellCount, intersection, without, type Area } from './area';
import type { CopyWhat } from './copy-cells';
import type { Sheet } from './sheet';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What lies on copied cells comes along in place of what lay there: validation, conditional formats, links, merges. */
export function copyParts(from: Place, to: Place, what: CopyWhat): void {
  const { sheet } = to;
  if (what === 'All' || what === 'Formats') {
    // Taken before the places are cleared: they may overlap.
    const merges = from.sheet.merges.flatMap((merge) => landing(merge, from.area, to.area, false));
    const formats = from.sheet.conditionalFormats.flatMap((format) =>
      landing(format.area, from.area, to.area).map((area) => ({
        ...format,
        id: `{${sheet.workbook.nextNumber()}}`,
        format: new Map(format.format),
        area,
      })),
    );
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, to.area) === undefined);
    sheet.merges.push(...merges.filter((merge) => cellCount(merge) > 1));
    sheet.conditionalFormats = [...cut(sheet.conditionalFormats, to.area), ...formats];
  }
  if (what !== 'All') return;
  const validations = from.sheet.validations.flatMap((validation) =>
    landing(validation.area, from.area, to.area).map((area) => ({ ...validation, area })),
  );
  sheet.validations = [...cut(sheet.validations, to.area), ...validations];
  const links = [...from.sheet.hyperlinks.values()].flatMap((link) =>
    landing(link.area, from.area, to.area)
      .flatMap(cellsOf)
      .map((area) => ({ ...link, area })),
  );
  for (const [key, link] of sheet.hyperlinks)
    if (intersection(link.area, to.area) !== undefined) sheet.hyperlinks.delete(key);
  for (const link of links) sheet.hyperlinks.set(areaName(link.area), link);
}

/** Where a part of the source comes to lie: once for every time that the source fits, and where pieces touch, in one. */
function landing(part: Area, source: Area, target: Area, join = true): Area[] {
  const both = intersection(part, source);
  if (both === undefined) return [];
  const rows = spans(both.row - source.row, both.rows, source.rows, target.rows, join);
  const columns = spans(
    both.column - source.column,
    both.columns,
    source.columns,
    target.columns,
    join,
  );
  return rows.flatMap((row) =>
    columns.map((column) =>
      areaOf(target.row + row.from, target.column + column.from, row.count, column.count),
    ),
  );
}

interface Span {
  readonly from: number;
  readonly count: number;
}

function spans(
  from: number,
  count: number,
  every: number,
  all: number,
  join: boolean,
): readonly Span[] {
  if (join && count === every) return [{ from: 0, count: all }];
  return Array.from({ length: all / every }, (_, time) => ({ from: time * every + from, count }));
}

function cut<T extends { readonly area: Area }>(parts: readonly T[], area: Area): T[] {
  return parts.flatMap((part) => {
    if (intersection(part.area, area) === undefined) return [part];
    return without(part.area, area).map((rest) => ({ ...part, area: rest }));
  });
}

function cellsOf(area: Area): Area[] {
  const cells: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(areaOf(row, column));
  return cells;
}

import { record } from '../protocol/arguments';
import type { Handle, Method } from '../protocol/define-type';
import { apiNotFound, ExcelError } from '../protocol/excel-error';
import { areaName } from '../model/address';
import { areaOf, cellCount, type Area } from '../model/area';
import { inputOf, MOST_CELLS } from '../model/write-cells';
import { rangeType, type RangeTarget } from './range';

type Plain = Readonly<Record<string, unknown>>;

/** The look and layout of many cells, rows or columns in one call. */
export const rangeBulk: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCellProperties: {
    run: (range, wanted) => {
      if (cellCount(range.area) > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
      return rows(range.area).map((row) =>
        columns(row).map((cell) => read(range, cell, record(wanted))),
      );
    },
    since: '1.9',
  },
  GetRowProperties: {
    run: (range, wanted) => rows(range.area).map((row) => read(range, row, record(wanted))),
    since: '1.9',
  },
  GetColumnProperties: {
    run: (range, wanted) =>
      columns(range.area).map((column) => read(range, column, record(wanted))),
    since: '1.9',
  },
  SetCellProperties: {
    run: (range, given) => {
      const valueAt = inputOf(range.area, given);
      for (const [r, row] of rows(range.area).entries())
        for (const [c, cell] of columns(row).entries()) write(range, cell, valueAt(r, c));
    },
    since: '1.9',
  },
  SetRowProperties: {
    run: (range, given) => writeLines(range, rows(range.area), given),
    since: '1.9',
  },
  SetColumnProperties: {
    run: (range, given) => writeLines(range, columns(range.area), given),
    since: '1.9',
  },
};

function rows(area: Area): readonly Area[] {
  if (area.rows > MOST_CELLS / 10) throw new ExcelError('RangeExceedsLimit');
  return Array.from({ length: area.rows }, (_, row) =>
    areaOf(area.row + row, area.column, 1, area.columns),
  );
}

function columns(area: Area): readonly Area[] {
  return Array.from({ length: area.columns }, (_, column) =>
    areaOf(area.row, area.column + column, area.rows, 1),
  );
}

function read({ sheet }: RangeTarget, area: Area, wanted: Plain): Plain {
  const place = { address: areaName(area), rowIndex: area.row, columnIndex: area.column };
  return { ...place, ...selected(rangeType.of({ sheet, area }), wanted) };
}

/** `{ format: { fill: { color: true } } }` → the same shape with what the cells have. */
function selected({ type, target }: Handle, wanted: Plain): Plain {
  const answer: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === false || value === undefined) continue;
    const name = capitalised(key);
    const next = navigate({ type, target }, name);
    if (next !== undefined) answer[key] = nested(next, value);
    else {
      const property = type.properties?.[name];
      if (property === undefined) throw apiNotFound(`the property ${type.name}.${key}`);
      answer[key] = property.get(target);
    }
  }
  return answer;
}

function nested(next: Handle, wanted: unknown): unknown {
  if (next.type.items !== undefined)
    return next.type.items(next.target).map((item) => selected(item, record(wanted)));
  return selected(next, wanted === true ? {} : record(wanted));
}

function writeLines(range: RangeTarget, lines: readonly Area[], given: unknown): void {
  if (!Array.isArray(given) || given.length !== lines.length)
    throw new ExcelError('InvalidArgument');
  for (const [index, line] of lines.entries()) write(range, line, given[index]);
}

function write({ sheet }: RangeTarget, area: Area, given: unknown): void {
  if (given === null || given === undefined) return;
  assign(rangeType.of({ sheet, area }), record(given));
}

function assign(handle: Handle, given: Plain): void {
  for (const [key, value] of Object.entries(given)) {
    const name = capitalised(key);
    const next = navigate(handle, name);
    if (next !== undefined) assign(next, record(value));
    else {
      const property = handle.type.properties?.[name];
      if (property?.set === undefined)
        throw apiNotFound(`setting the property ${handle.type.name}.${key}`);
      property.set(handle.target, value);
    }
  }
}

function navigate({ type, target }: Handle, name: string): Handle | undefined {
  return type.navigation?.[name]?.to(target);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

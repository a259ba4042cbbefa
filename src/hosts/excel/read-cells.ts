import type { CellRange } from '../../workbook/address';
import { isDateFormat } from '../../workbook/number-formats';
import type { CellDate, CellError, CellValue, RowSnapshot } from '../../workbook/snapshot';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../date-systems';

/** Cells as Excel gives them: one array a row. */
export interface CellBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly hiddenRows: readonly boolean[];
}

/** The rows of a block that have something in them. */
export function rowsOf(block: CellBlock, date1904: boolean): readonly RowSnapshot[] {
  const read = new CellReader(date1904);
  const { range, values, valueTypes, numberFormat, hiddenRows } = block;
  const before = Array.from({ length: range.firstColumn - 1 }, () => undefined);
  return values.flatMap((line, index) => {
    const cells: CellValue[] = line.map((value, column) =>
      read.cell(value, valueTypes[index]?.[column], numberFormat[index]?.[column]),
    );
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length === 0) return [];
    const row = range.firstRow + index;
    return [{ row, hidden: hiddenRows[index] ?? false, cells: [...before, ...cells] }];
  });
}

/** Remembers what it has said of formats, and gives the same object for the same date or error. */
class CellReader {
  readonly #dateFormats = new Map<string, boolean>();
  readonly #dates = new Map<number, CellDate>();
  readonly #errors = new Map<string, CellError>();

  constructor(private readonly date1904: boolean) {}

  cell(value: unknown, type: string | undefined, format: string | undefined): CellValue {
    if (typeof value === 'number') return this.#isDate(format ?? '') ? this.#date(value) : value;
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string' || value === '') return undefined;
    return type === 'Error' ? remembered(this.#errors, value, errorOf) : value;
  }

  #date(value: number): CellDate {
    const serial = this.date1904 ? value + DAYS_BETWEEN_DATE_SYSTEMS : value;
    return remembered(this.#dates, serial, dateOf);
  }

  #isDate(format: string): boolean {
    return remembered(this.#dateFormats, format, isDateFormat);
  }
}

function dateOf(serial: number): CellDate {
  return { kind: 'date', serial };
}

function errorOf(code: string): CellError {
  return { kind: 'error', code };
}

function remembered<Key, Value>(
  known: Map<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make(key);
  known.set(key, value);
  return value;
}

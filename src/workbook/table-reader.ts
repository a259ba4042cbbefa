import { fixedText, fractionOf, scaleOf } from '../values/fraction';
import type { Day } from '../values/day';
import { looksLikeFormula } from '../values/text';
import { cellAddress } from './address';
import type { Choice } from './choices';
import type { ColumnSpec, TableSpec } from './contract';
import {
  finding,
  type Finding,
  type FindingCode,
  type FindingDetails,
  type Report,
  type Scope,
} from './findings';
import type { LocatedHeader, LocatedTable } from './locate-tables';
import {
  cellText,
  isBlank,
  readChoiceCell,
  readDate,
  readNumber,
  readText,
  readYearOrDate,
  type Reading,
} from './read-cell';
import type { CellValue, RowSnapshot } from './snapshot';

/** A table whose columns are known, and whose cells are read one by one, each with its finding. */
export class TableReader<Id extends string> {
  readonly #columns: ReadonlyMap<string, number>;

  constructor(
    readonly table: LocatedTable,
    readonly spec: TableSpec<Id>,
    private readonly report: Report,
  ) {
    const columns = new Map<string, number>();
    for (const { spec: column, column: place } of table.headers) {
      if (column && !columns.has(column.id)) columns.set(column.id, place);
    }
    this.#columns = columns;
  }

  get sheetName(): string {
    return this.table.sheet.name;
  }

  has(id: Id): boolean {
    return this.#columns.has(id);
  }

  column(id: Id): ColumnSpec<Id> {
    const found = this.spec.columns.find((column) => column.id === id);
    if (!found) throw new RangeError(`${this.spec.name} has no column ${id}`);
    return found;
  }

  /** The columns that the contract does not know: criteria, dimensions, or the user's own. */
  get otherHeaders(): readonly LocatedHeader[] {
    return this.table.headers.filter((header) => !header.spec);
  }

  cell(row: RowSnapshot, id: Id): CellValue {
    const column = this.#columns.get(id);
    return column === undefined ? undefined : row.cells[column - 1];
  }

  /** The address of a row's cell; of the row's first cell where the column is missing. */
  address(row: RowSnapshot, id: Id): string {
    return cellAddress(row.row, this.#columns.get(id) ?? this.table.range.firstColumn);
  }

  tell<Code extends FindingCode>(
    code: Code,
    row: RowSnapshot,
    id: Id,
    scope: Scope,
    details: FindingDetails[Code],
    severity?: Finding['severity'],
  ): void {
    this.report(finding(code, this.place(row, id), scope, details, severity));
  }

  place(row: RowSnapshot, id: Id): { sheet: string; cell: string; value: string } {
    return {
      sheet: this.sheetName,
      cell: this.address(row, id),
      value: cellText(this.cell(row, id)),
    };
  }

  /** Text that goes into no sheet of ours: notes may begin with a dash. */
  note(row: RowSnapshot, id: Id, scope: Scope): string {
    return this.#settle(readText(this.cell(row, id)), row, id, scope) ?? '';
  }

  text(row: RowSnapshot, id: Id, scope: Scope): string | undefined {
    const text = this.#settle(readText(this.cell(row, id)), row, id, scope);
    if (text !== undefined && looksLikeFormula(text)) {
      this.tell('formula-like-text', row, id, scope, {});
    }
    return text;
  }

  /** A number from `minimum` to `maximum` (undefined: without an end), both inside. */
  number(
    row: RowSnapshot,
    id: Id,
    scope: Scope,
    bounds: { readonly minimum: number; readonly maximum?: number },
  ): number | undefined {
    const reading = readNumber(this.cell(row, id));
    const read = this.#settle(reading, row, id, scope);
    if (read === undefined) return undefined;
    if (read < bounds.minimum || read > (bounds.maximum ?? Infinity)) {
      this.tell('out-of-range', row, id, scope, {
        minimum: numberText(bounds.minimum),
        maximum: bounds.maximum === undefined ? undefined : numberText(bounds.maximum),
      });
      return undefined;
    }
    if (reading.kind === 'value' && reading.fromText) {
      this.tell('number-as-text', row, id, scope, { used: numberText(read) });
    }
    return read;
  }

  date(row: RowSnapshot, id: Id, scope: Scope): Day | undefined {
    return this.#day(readDate(this.cell(row, id)), row, id, scope);
  }

  yearOrDate(row: RowSnapshot, id: Id, scope: Scope): Day | undefined {
    return this.#day(readYearOrDate(this.cell(row, id)), row, id, scope);
  }

  choice<Code extends string>(
    row: RowSnapshot,
    id: Id,
    scope: Scope,
    choices: readonly Choice<Code>[],
  ): Code | undefined {
    const reading = readChoiceCell(this.cell(row, id), choices);
    if (reading.kind === 'problem' && reading.code === 'invalid-choice') {
      this.tell('invalid-choice', row, id, scope, { choices });
      return undefined;
    }
    return this.#settle(reading, row, id, scope);
  }

  /** The cell must have something in it; a finding where it has not. */
  demand(row: RowSnapshot, id: Id, scope: Scope): boolean {
    if (!isBlank(this.cell(row, id))) return true;
    if (this.has(id)) this.tell('missing-value', row, id, scope, { column: this.column(id) });
    return false;
  }

  #day(reading: Reading<Day>, row: RowSnapshot, id: Id, scope: Scope): Day | undefined {
    const day = this.#settle(reading, row, id, scope);
    if (day !== undefined && reading.kind === 'value' && reading.fromText) {
      this.tell('date-as-text', row, id, scope, { used: day });
    }
    return day;
  }

  #settle<Value>(
    reading: Reading<Value>,
    row: RowSnapshot,
    id: Id,
    scope: Scope,
  ): Value | undefined {
    if (reading.kind === 'value') return reading.value;
    if (reading.kind === 'problem' && reading.code !== 'invalid-choice') {
      this.tell(reading.code, row, id, scope, {});
    }
    return undefined;
  }
}

/** The number as people write it: no more digits than it has. */
export function numberText(value: number): string {
  const scale = scaleOf(value);
  return scale === undefined
    ? cellText(value)
    : fixedText(fractionOf(value), Math.round(Math.log10(scale)));
}

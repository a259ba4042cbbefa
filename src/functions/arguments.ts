import { checkedDay, dayOfSerial, type Day } from '../values/day';
import { fractionOf, type Fraction } from '../values/fraction';
import { cellText, isBlank, readDate, readNumber } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import type { ArgumentProblem } from '../locales/functions-words';

/** An argument that cannot be used; `locales/` has the words for the cell's `#VALUE!`. */
export class BadArgument extends Error {
  override readonly name = 'BadArgument';
  constructor(readonly problem: ArgumentProblem) {
    super(problem.code);
  }
}

/**
 * An argument as Excel hands it over: a value or the rows of a range; null or undefined for one that is left out and
 * for a blank cell, which may also come as empty text.
 */
export type Argument = unknown;

/** The cells of an argument, row by row. */
export function cellsOf(argument: Argument): readonly CellValue[] {
  return Array.isArray(argument) ? argument.flat(2).map(cellOf) : [cellOf(argument)];
}

function cellOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return value;
  }
  return value === null || value === undefined ? undefined : { kind: 'error', code: '#VALUE!' };
}

function onlyCell(argument: Argument, name: string): CellValue {
  const cells = cellsOf(argument);
  if (cells.length > 1) throw new BadArgument({ code: 'several-cells', argument: name });
  return cells[0];
}

/** A date that may be left out: a serial of the 1900 system, or a text that says a date year first. */
export function optionalDate(argument: Argument, name: string): Day | undefined {
  const cell = onlyCell(argument, name);
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'number') {
    const day = dayOfSerial(cell);
    if (day !== undefined) return day;
  } else {
    const date = readDate(cell);
    if (date.kind === 'value') return date.value;
  }
  throw new BadArgument({ code: 'not-a-date', argument: name, value: cellText(cell) });
}

/** @throws {BadArgument} when it is left out too. */
export function neededDate(argument: Argument, name: string): Day {
  const day = optionalDate(argument, name);
  if (day === undefined) throw new BadArgument({ code: 'blank', argument: name });
  return day;
}

/** A whole number within bounds, or what holds when it is left out. */
export function wholeNumber(
  argument: Argument,
  name: string,
  allowed: { readonly minimum: number; readonly maximum: number; readonly fallback: number },
): number {
  const { minimum, maximum, fallback } = allowed;
  const cell = onlyCell(argument, name);
  if (isBlank(cell)) return fallback;
  const read = readNumber(cell);
  if (
    read.kind !== 'value' ||
    !Number.isInteger(read.value) ||
    read.value < minimum ||
    read.value > maximum
  ) {
    const value = cellText(cell);
    throw new BadArgument({ code: 'not-whole', argument: name, value, minimum, maximum });
  }
  return read.value;
}

/** The number of a cell that is not blank, exactly as it is meant. */
export function exactNumber(cell: CellValue, name: string): Fraction {
  const read = readNumber(cell);
  if (read.kind === 'value' && Number.isFinite(read.value)) return fractionOf(read.value);
  throw new BadArgument({ code: 'not-a-number', argument: name, value: cellText(cell) });
}

/** The last day that Excel knows. */
export const LAST_DAY: Day = checkedDay(9999, 12, 31) ?? 0;

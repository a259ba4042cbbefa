import { ExcelError } from './excel-error';

/** @throws {ExcelError} InvalidArgument, as do all of these. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ExcelError('InvalidArgument');
}

export function wholeNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new ExcelError('InvalidArgument');
}

export function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ExcelError('InvalidArgument');
}

export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExcelError('InvalidArgument');
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const chosen = choices.find(
    (choice) => typeof value === 'string' && choice.toLowerCase() === value.toLowerCase(),
  );
  if (chosen === undefined) throw new ExcelError('InvalidArgument');
  return chosen;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new ExcelError('InvalidArgument');
}

/** What was left out arrives as null, or not at all. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === null || value === undefined ? undefined : read(value);
}

/** `#RGB`, `#RRGGBB` or a colour's English name; Excel gives colours back in capitals. */
export function color(value: unknown): string {
  const given = text(value);
  if (given === '') return '';
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  const named = COLORS.get(given.toLowerCase());
  if (named === undefined) throw new ExcelError('InvalidArgument');
  return named;
}

const COLORS = new Map([
  ['black', '#000000'], ['white', '#FFFFFF'], ['red', '#FF0000'], ['green', '#008000'], ['blue', '#0000FF'],
  ['yellow', '#FFFF00'], ['orange', '#FFA500'], ['gray', '#808080'], ['grey', '#808080'], ['purple', '#800080'],
  ['lightgray', '#D3D3D3'], ['lightgrey', '#D3D3D3'],
]); // prettier-ignore

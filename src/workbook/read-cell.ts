import { checkedDay, dayOf, dayOfSerial, isoDate, type Day } from '../values/day';
import { parseDecimal, toNumber } from '../values/fraction';
import { folded, halfWidth, trimmed } from '../values/text';
import { readChoice, type Choice } from './choices';
import type { CellValue } from './snapshot';

/**
 * What a cell says: nothing, a value (read from text, where the sheet holds text in place of a number or a date), or
 * something that cannot be told. Never a guess. "Reading cells" of the contract.
 */
export type Reading<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Value; readonly fromText: boolean }
  | { readonly kind: 'problem'; readonly code: Problem };

type Problem = 'not-a-number' | 'error-value' | 'invalid-date' | 'invalid-choice';

const BLANK = { kind: 'blank' } as const;
const problem = (code: Problem) => ({ kind: 'problem', code }) as const;
const value = <Value>(read: Value, fromText = false) =>
  ({ kind: 'value', value: read, fromText }) as const;

/** The cell as a person would see it, for findings: dates as ISO, numbers with at most 15 digits. */
export function cellText(cell: CellValue): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell.kind === 'error') return cell.code;
  const day = dayOfSerial(cell.serial);
  return day === undefined ? String(cell.serial) : isoDate(day);
}

/** Whether there is nothing in the cell but blanks. */
export function isBlank(cell: CellValue): boolean {
  return cell === undefined || (typeof cell === 'string' && trimmed(cell) === '');
}

/** Text without blanks around; numbers count as their digits (a key `1001` may be either). */
export function readText(cell: CellValue): Reading<string> {
  if (isBlank(cell)) return BLANK;
  if (isError(cell)) return problem('error-value');
  return value(trimmed(cellText(cell)));
}

/** A number, or one typed as text: blanks around it, full-width digits, `85分`. */
export function readNumber(cell: CellValue): Reading<number> {
  if (typeof cell === 'number') return value(cell);
  if (isBlank(cell)) return BLANK;
  if (typeof cell === 'string') {
    const decimal = parseDecimal(plain(cell).replace(/ ?分$/u, ''));
    return decimal ? value(toNumber(decimal), true) : problem('not-a-number');
  }
  return problem(isError(cell) ? 'error-value' : 'not-a-number');
}

/** A real date, or one written year first: `2023-05-01`, `2023/5/1`, `2023.05.01`, `2023年5月1日`. */
export function readDate(cell: CellValue): Reading<Day> {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === 'object' && cell.kind === 'date') {
    const day = dayOfSerial(cell.serial);
    return day === undefined ? problem('invalid-date') : value(day);
  }
  if (typeof cell === 'string') {
    const day = writtenDay(plain(cell));
    return day === undefined ? problem('invalid-date') : value(day, true);
  }
  return problem(isError(cell) ? 'error-value' : 'invalid-date');
}

/** A year (`2006`, `2006年`) or a date; either way the first day on which it holds. */
export function readYearOrDate(cell: CellValue): Reading<Day> {
  const year = readYear(cell);
  if (year !== undefined) return value(dayOf(year, 1, 1), typeof cell === 'string');
  return typeof cell === 'number' ? problem('invalid-date') : readDate(cell);
}

/** A year by itself: `2006`, `2006年`. Undefined for anything else. */
export function readYear(cell: CellValue): number | undefined {
  const written = typeof cell === 'string' ? /^(\d{4})年?$/u.exec(plain(cell))?.[1] : cell;
  const year = typeof written === 'string' ? Number(written) : written;
  if (typeof year !== 'number' || !Number.isInteger(year) || year > 2999) return undefined;
  return checkedDay(year, 1, 1) === undefined ? undefined : year;
}

function writtenDay(text: string): Day | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4}) ?(年) ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/u.exec(text);
  return match ? checkedDay(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

/** One of a set of answers, by its code or its words in either language. */
export function readChoiceCell<Code extends string>(
  cell: CellValue,
  choices: readonly Choice<Code>[],
): Reading<Code> {
  const text = readText(cell);
  if (text.kind !== 'value') return text;
  const code = readChoice(choices, text.value);
  return code === undefined ? problem('invalid-choice') : value(code);
}

const NOT_APPLICABLE = new Set(['n/a', '不适用'].map(folded));
const ABSTENTION = new Set(['-', '—', '–', '--', '——', 'abstain', 'abstained', '弃权'].map(folded));

/** The two words that may stand in place of a score. */
export function readScoreWord(cell: CellValue): 'not-applicable' | 'abstention' | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = folded(cell);
  if (NOT_APPLICABLE.has(text)) return 'not-applicable';
  return ABSTENTION.has(text) ? 'abstention' : undefined;
}

function plain(text: string): string {
  return trimmed(halfWidth(text));
}

/** Whether the cell shows an error, such as `#N/A`. */
export function isError(cell: CellValue): cell is Extract<CellValue, { kind: 'error' }> {
  return typeof cell === 'object' && cell.kind === 'error';
}

import { checkedDay, dayOfSerial, isoDate, serialOfDay } from '../../values/day';
import type { CellContent } from '../../workbook/plan';
import type { CellValue } from '../../workbook/snapshot';
import { isDateFormat } from '../../workbook/number-formats';

/** What a person typed into a cell: its content, and the number format that it brings. */
export interface TypedCell {
  readonly content: CellContent;
  readonly formatCode?: string;
  /** The key of the cell whose style it takes, in a row that a table grew over. */
  readonly like?: number;
}

/** Whether a cell was typed that isn't blank. */
export function holdsSomething(cell: TypedCell | undefined): boolean {
  return cell !== undefined && cell.content !== undefined && cell.content !== '';
}

/** A double holds so many decimal digits; a longer number (of an identity card, say) would lose its end. */
const MOST_DIGITS = 15;

/** With an exponent only where it has a sign: `1e3` is more often a name. */
const NUMBER =
  /^(?<sign>[+-]?)(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>e[+-]\d{1,3})?(?<percent>%?)$/i;
const DATE =
  /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})\/(\d{1,2})\/(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日)(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const DATE_FORMATS = ['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"'] as const;

/**
 * Reads what a person typed as Excel reads it, but takes nothing for a date that isn't written whole, and nothing for a
 * number that a number cannot hold: `85`, `85%`, `1,234.5`, `=A1+B1`, `2026-05-01` (also with a time), `2026/5/1`,
 * `2026年5月1日`, `TRUE`; `'001` is the text 001, and so is everything else.
 * @param formatCode the number format of the cell; in a text cell all is text.
 */
export function readTyped(text: string, formatCode: string): TypedCell {
  if (text === '') return { content: undefined };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (formatCode === '@') return { content: text };
  const trimmed = text.trim();
  if (isWholeFormula(trimmed)) {
    return { content: { kind: 'formula', formula: trimmed.slice(1).trim(), value: undefined } };
  }
  if (/^(?:true|false)$/i.test(trimmed)) return { content: trimmed.toLowerCase() === 'true' };
  return readNumber(trimmed, formatCode) ?? readDate(trimmed, formatCode) ?? { content: text };
}

/** What a person types to get the cell as it is, where `readTyped` undoes it. */
export function inputOf(value: CellValue, formula: string | undefined, formatCode: string): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    return formatCode.includes('%')
      ? `${Number((value * 100).toPrecision(MOST_DIGITS))}%`
      : numberInput(value);
  }
  if (typeof value === 'string') {
    const { content } = readTyped(value, formatCode);
    return content === value ? value : `'${value}`;
  }
  return value.kind === 'date' ? dateInput(value.serial) : value.code;
}

/** More whole digits than a number is known to hold are read as text; as a power of ten they are meant as they are. */
function numberInput(value: number): string {
  const text = String(value);
  return /^-?\d{16}/.test(text) ? value.toExponential() : text;
}

function readNumber(text: string, formatCode: string): TypedCell | undefined {
  const groups = NUMBER.exec(text)?.groups ?? {};
  const { sign = '', digits = '', fraction = '', exponent = '', percent = '' } = groups;
  const whole = digits.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const plain = whole + fraction;
  if (!/\d/.test(plain) || whole.length > MOST_DIGITS) return undefined;
  const isExact = plain.replace(/^[0.]+|\./g, '').length <= MOST_DIGITS;
  const typed = `${plain}${exponent}`;
  const number = Number(typed);
  if (!isExact && String(number) !== typed && number.toExponential() !== typed) return undefined;
  const decimals = Math.max(0, fraction.length - 1);
  if (percent !== '') {
    const content = Number((Number(`${sign}${plain}${exponent}`) / 100).toPrecision(MOST_DIGITS));
    if (formatCode.includes('%')) return { content };
    return { content, formatCode: decimals > 0 ? '0.00%' : '0%' };
  }
  const content = Number(`${sign}${plain}${exponent}`);
  if (!Number.isFinite(content)) return undefined;
  if (!digits.includes(',') || formatCode !== 'General') return { content };
  return { content, formatCode: decimals > 0 ? '#,##0.00' : '#,##0' };
}

function readDate(text: string, formatCode: string): TypedCell | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const way = [0, 3, 6].findIndex((index) => numbers[index] !== undefined);
  const [year = 0, month = 0, date = 0] = numbers.slice(way * 3, way * 3 + 3);
  const [hours = 0, minutes = 0, seconds = 0] = numbers.slice(9);
  const day = checkedDay(year, month, date);
  if (day === undefined || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const content = { kind: 'date', serial: serialOfDay(day) + time } as const;
  if (isDateFormat(formatCode)) return { content };
  return { content, formatCode: `${DATE_FORMATS[way] ?? ''}${time > 0 ? ' hh:mm:ss' : ''}` };
}

/** Of a time without a day, and of a day that no calendar has, the number itself. */
function dateInput(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const day = dayOfSerial(Math.floor(seconds / 86_400));
  if (day === undefined) return String(serial);
  const ofDay = seconds % 86_400;
  const time = [ofDay / 3600, (ofDay / 60) % 60, ofDay % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
  return ofDay === 0 ? isoDate(day) : `${isoDate(day)} ${time}`;
}

/**
 * Whether all that is opened in a formula is closed again: Excel calls a file damaged that holds another one, so that
 * `=SUM(` stays the text that it is.
 */
function isWholeFormula(text: string): boolean {
  if (!text.startsWith('=') || text.length > MAX_FORMULA) return false;
  const bare = text
    .slice(1)
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!?/g, 'A')
    .trim();
  if (bare === '' || /["']/.test(bare) || /[-+*/^&=<>,(]$/.test(bare) || /^[*/^&<>,)]/.test(bare)) {
    return false;
  }
  const open: string[] = [];
  for (const character of bare) {
    const closing = CLOSING.get(character);
    if (closing !== undefined) open.push(closing);
    else if (')]}'.includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}

/** Excel's most characters of a formula. */
const MAX_FORMULA = 8_192;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

import { UnreadableFileError } from '../host';
import { parseIsoDate, serialOfDay } from '../../values/day';
import type { CellDate, CellError, CellValue } from '../../workbook/snapshot';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../date-systems';
import { parseDecimalText } from './decimal';
import type { DateStyles } from './read-styles';
import type { SharedStrings } from './shared-strings';

/** The `t` of a cell: how its value is to be read. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** What cells refer to in the rest of the workbook. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly dateStyles: DateStyles;
  readonly date1904: boolean;
}

/** Objects for dates and errors are shared by the cells that hold the same; so many of each are remembered. */
const MAX_REMEMBERED = 100_000;

/** Turns what stands in cells into values. Its functions throw `damaged` for what no program should have written. */
export class CellValues {
  private readonly dates = new Map<number, CellDate>();
  private readonly errors = new Map<string, CellError>();

  constructor(private readonly context: CellContext) {}

  /** The value of a cell from the decoded text in its `<v>`. Empty text is no value. */
  fromText(type: CellType, text: string, style: number): CellValue {
    if (type === 'str' || type === 'inlineStr') return text === '' ? undefined : text;
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    if (type === 'n') {
      const number = parseDecimalText(trimmed);
      if (Number.isNaN(number)) throw damaged(`${trimmed.slice(0, 40)} is no number`);
      return this.number(number, style);
    }
    if (type === 's') return this.shared(parseDecimalText(trimmed));
    if (type === 'e') return this.error(trimmed);
    if (type === 'd') return this.isoDate(trimmed) ?? text;
    return boolean(trimmed);
  }

  /** A number of the file, which is a date if the style says so. */
  number(value: number, style: number): number | CellDate {
    return this.context.dateStyles[style]
      ? this.date(this.context.date1904 ? value + DAYS_BETWEEN_DATE_SYSTEMS : value)
      : value;
  }

  /** A shared string by its index. */
  shared(index: number): string | undefined {
    const text = this.context.strings(index);
    if (text === undefined) throw damaged(`there is no shared string ${index}`);
    return text === '' ? undefined : text;
  }

  error(code: string): CellError {
    return remembered(this.errors, code, () => ({ kind: 'error', code }));
  }

  private date(serial: number): CellDate {
    return remembered(this.dates, serial, () => ({ kind: 'date', serial }));
  }

  /** `2026-05-01`, `2026-05-01T09:30:00.5Z`: the time as it stands, whatever its zone; undefined for other text. */
  private isoDate(text: string): CellDate | undefined {
    const match =
      /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
        text,
      );
    const day = parseIsoDate(match?.[1] ?? '');
    if (!match || day === undefined) return undefined;
    const [hours, minutes, seconds] = [match[2], match[3], match[4]].map((part) =>
      Number(part ?? 0),
    );
    const time = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
    return time < 86_400 ? this.date(serialOfDay(day) + time / 86_400) : undefined;
  }
}

function boolean(text: string): boolean {
  const word = text.toLowerCase();
  if (word === '1' || word === 'true') return true;
  if (word === '0' || word === 'false') return false;
  throw damaged(`${text.slice(0, 40)} is no boolean`);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  if (known.size < MAX_REMEMBERED) known.set(key, value);
  return value;
}

function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError('damaged', detail);
}

import type { CellContent, CellFormat } from '../../workbook/plan';
import { formatOf } from '../cell-content';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../date-systems';
import { limitText } from '../text-fit';

/** What a cell is given; empty text leaves it blank. */
export type CellInput = string | number | boolean;

/** What the workbook that is written into makes of contents. */
export interface InputRules {
  readonly date1904: boolean;
  /** Puts the names that sheets have for now in place of those that they will have. */
  readonly retarget: (formula: string) => string;
}

/** Excel's most characters in a cell; the apostrophe counts. */
const MAX_CELL_TEXT = 32_767;

/**
 * What to write so that Excel's cell holds the content, in a column of this format.
 * @throws {RangeError} for a number that is not finite.
 */
export function cellInput(
  content: CellContent,
  column: CellFormat,
  { date1904, retarget }: InputRules,
): CellInput {
  if (content === undefined || typeof content === 'boolean') return content ?? '';
  if (typeof content === 'string') return textInput(content);
  if (typeof content === 'number') {
    const isDate = formatOf(content, column).kind === 'date';
    return numberInput(content, isDate && date1904);
  }
  if (content.kind === 'link') return textInput(content.text);
  if (content.kind === 'date') return numberInput(content.serial, date1904);
  return `=${retarget(content.formula)}`;
}

/** @throws {RangeError} */
export function numberInput(value: number, is1904: boolean): number {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return is1904 ? value - DAYS_BETWEEN_DATE_SYSTEMS : value;
}

/**
 * Text as it has to be typed to stay text: an apostrophe before it, which Excel takes away again. Left out where no
 * version of Excel could make anything else of the text, so that most cells are as if typed by hand.
 */
export function textInput(text: string): string {
  if (text === '' || isPlainly(text)) return limitText(text, MAX_CELL_TEXT);
  return `'${limitText(text, MAX_CELL_TEXT - 1)}`;
}

/** Formulas begin with a mark; numbers, dates and times have a figure; the rest that Excel knows are a few words. */
function isPlainly(text: string): boolean {
  return (
    /^\p{L}/u.test(text) && !/[\p{N}〇零一二三四五六七八九十]/u.test(text) && !WORDS.test(text)
  );
}

const WORDS = /^(?:true|false)$/i;

import { choiceWords, TITLE_KINDS, type Choice, type TitleKind } from '../../workbook/choices';
import type { ColumnSpec, TableSpec } from '../../workbook/contract';

export function quoted(text: string): string {
  return `“${text}”`;
}

/** A value in quotes, or what stands for it where the cell is blank. */
export function quotedOr(value: string, otherwise: string): string {
  return value === '' ? otherwise : quoted(value);
}

/** `a、b和c` */
export function list(items: readonly string[]): string {
  return joined(items, '、', '和');
}

/** `a、b或c` */
export function eitherOf(items: readonly string[]): string {
  return joined(items, '、', '或');
}

function joined(items: readonly string[], mark: '、' | '', word: '和' | '或'): string {
  const [last = ''] = items.slice(-1);
  return items.length < 2 ? last : `${items.slice(0, -1).join(mark)}${word}${last}`;
}

/** `“a”“b”或“c”`: between quotes there is no mark (GB/T 15834-2011). */
export function choiceList(choices: readonly Choice<string>[]): string {
  const words = choices.map((one) => quoted(one.words['zh-CN']));
  return joined(words, '', '或');
}

/** `“评分”工作表F18单元格`; the sheet alone where there is no cell. */
export function placeName(sheet: string, cell: string): string {
  return cell === '' ? `${quoted(sheet)}工作表` : `${quoted(sheet)}工作表${cell}单元格`;
}

export function sheetName({ sheet }: TableSpec): string {
  return quoted(sheet['zh-CN']);
}

export function headerName({ header }: ColumnSpec): string {
  return quoted(header['zh-CN']);
}

export function titleName(title: TitleKind): string {
  return choiceWords(TITLE_KINDS, title)['zh-CN'];
}

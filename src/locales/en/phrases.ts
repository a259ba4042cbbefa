import { choiceWords, TITLE_KINDS, type Choice, type TitleKind } from '../../workbook/choices';
import type { ColumnSpec } from '../../workbook/contract';

export function quoted(text: string): string {
  return `“${text}”`;
}

/** A value in quotes, or what stands for it where the cell is blank. */
export function quotedOr(value: string, otherwise: string): string {
  return value === '' ? otherwise : quoted(value);
}

export function list(items: readonly string[]): string {
  return joined(items, 'and');
}

/** `a, b or c` */
export function eitherOf(items: readonly string[]): string {
  return joined(items, 'or');
}

function joined(items: readonly string[], word: 'and' | 'or'): string {
  const [last = ''] = items.slice(-1);
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

export function choiceList(choices: readonly Choice<string>[]): string {
  return eitherOf(choices.map(({ words }) => words.en));
}

/** `1 row`, `3 rows` */
export function count(amount: number, one: string, several: string): string {
  return `${amount} ${amount === 1 ? one : several}`;
}

/** `Scores!F18`; the sheet alone where there is no cell. */
export function placeName(sheet: string, cell: string): string {
  return cell === '' ? sheet : `${sheet}!${cell}`;
}

export function headerName({ header }: ColumnSpec): string {
  return quoted(header.en);
}

/** As it stands within a sentence: `learning family`. */
export function titleName(title: TitleKind): string {
  return choiceWords(TITLE_KINDS, title).en.toLowerCase();
}

const SEVERAL: Readonly<Record<TitleKind, string>> = {
  'learning-community': 'learning communities',
  'learning-family': 'learning families',
  'learning-building-group': 'learning building groups',
  'learning-unit': 'learning units',
};

/** Several of them, within a sentence: `learning families`. */
export function titleNames(title: TitleKind): string {
  return SEVERAL[title];
}

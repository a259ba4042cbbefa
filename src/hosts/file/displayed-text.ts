import { format, getFormatFromId } from 'numfmt';
import type { Language } from '../../values/language';
import type { CellValue } from '../../workbook/snapshot';

/** Excel allows 255 characters; what is longer is none of its formats. */
const MAX_FORMAT_LENGTH = 255;

/**
 * The built-in formats of the Chinese edition, which files name without defining them (ECMA-376 part 1, 18.8.30,
 * "zh-cn"). They are Chinese in every language's edition of Excel, but for a workbook in English they would be a riddle.
 */
const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

const LAST_BUILT_IN = 81;

/** The code of a number format: its own, or that of a built-in one in the language. */
export function formatCodeOf(id: number, code: string | undefined, language: Language): string {
  if (code !== undefined) return code;
  if (id > LAST_BUILT_IN) return 'General';
  const chinese = language === 'zh-CN' ? CHINESE_FORMATS.get(id) : undefined;
  return chinese ?? getFormatFromId(id, language) ?? 'General';
}

/** A value as its format shows it. */
export function displayedText(value: CellValue, code: string, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    return code.includes('@') && code !== '@' ? formatted(value, code, language) : value;
  }
  if (typeof value === 'number') return formatted(value, code, language);
  if (value.kind === 'date') return formatted(value.serial, code, language);
  return value.code;
}

function formatted(value: number | string, code: string, language: Language): string {
  const known = code.length > MAX_FORMAT_LENGTH ? 'General' : code.replaceAll('上午/下午', 'AM/PM');
  const text = format(known, value, { locale: language, throws: false, invalid: UNKNOWN });
  return text === UNKNOWN ? String(value) : text;
}

/** What the library gives for a format that it cannot read. */
const UNKNOWN = '\u0000';

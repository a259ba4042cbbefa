import { isBuiltInDateFormat, isDateFormat } from '../../workbook/number-formats';
import { childrenNamed } from './xml-query';
import type { XmlElement } from './xml';

/** For every cell format (the `s` of a cell), whether numbers in it are dates or times. */
export type DateStyles = readonly boolean[];

/** Reads the root of a styles part. */
export function readDateStyles(styleSheet: XmlElement): DateStyles {
  const codes = new Map<string, string>();
  for (const formats of childrenNamed(styleSheet, 'numFmts')) {
    for (const format of childrenNamed(formats, 'numFmt')) {
      codes.set(format.attributes.get('numFmtId') ?? '', format.attributes.get('formatCode') ?? '');
    }
  }
  const known = new Map<string, boolean>();
  const isDate = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const code = codes.get(id);
    const date = code === undefined ? isBuiltInDateFormat(Number(id)) : isDateFormat(code);
    known.set(id, date);
    return date;
  };
  return childrenNamed(styleSheet, 'cellXfs')
    .flatMap((formats) => childrenNamed(formats, 'xf'))
    .map((format) => isDate(format.attributes.get('numFmtId') ?? '0'));
}

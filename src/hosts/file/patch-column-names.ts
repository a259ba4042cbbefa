import { foldCase, sameName } from '../same-name';
import type { PackageEdit } from './patch-package';
import { escapeXml } from './xml';
import { decodeReferences } from './xml-text';

/** Columns of a table that are called otherwise now: old name → new one. */
export interface RenamedColumns {
  readonly table: string;
  readonly columns: ReadonlyMap<string, string>;
}

const PARTS = /(?:^|\/)(?:worksheets|tables|charts)\/[^/]+\.xml$/i;
const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula|definedName)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;

/** Makes the formulas of sheets, tables and charts call the columns by their new names. */
export function renameColumns(pack: PackageEdit, renamed: RenamedColumns): void {
  for (const part of pack.names()) {
    if (!PARTS.test(part)) continue;
    const text = pack.read(part) ?? '';
    const after = renameInPart(text, renamed);
    if (after !== text) pack.write(part, after);
  }
}

/** The part's text, its formulas with the new names. */
export function renameInPart(text: string, renamed: RenamedColumns): string {
  if (!foldCase(text).includes(`${foldCase(renamed.table)}[`)) return text;
  return text.replace(FORMULA, (whole, open: string, escaped: string) => {
    const formula = decodeReferences(escaped);
    const after = renameInFormula(formula, renamed);
    return after === formula ? whole : open + escapeXml(after);
  });
}

/**
 * `SUM(Scores[B1])` with the column's new name; also within `Scores[[#This Row],[B1]:[B3]]`, not within text. In such
 * names `[`, `]`, `#` and `'` have a `'` in front.
 */
export function renameInFormula(formula: string, { table, columns }: RenamedColumns): string {
  const renamedColumn = (escaped: string): string | undefined => {
    const name = escaped.replace(/'(.)/gs, '$1').trim();
    const found = [...columns].find(([before]) => sameName(before, name));
    return found?.[1].replace(/[[\]#']/g, "'$&");
  };
  const inBrackets = /\[((?:'.|[^'[\]])*)\]/gs;
  return formula.replace(
    /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])/gsu,
    (token, name: string | undefined, brackets: string | undefined) => {
      if (name === undefined || brackets === undefined || !sameName(name, table)) return token;
      const single = /^\[((?:'.|[^'[\]])*)\]$/s.exec(brackets)?.[1];
      if (single !== undefined) {
        const column = renamedColumn(single);
        return column === undefined ? token : `${name}[${column}]`;
      }
      const inside = brackets.slice(1, -1).replace(inBrackets, (whole, column: string) => {
        const other = renamedColumn(column);
        return other === undefined ? whole : `[${other}]`;
      });
      return `${name}[${inside}]`;
    },
  );
}

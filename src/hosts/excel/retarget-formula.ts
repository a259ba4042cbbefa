import { quotedSheetName } from '../../workbook/address';
import { foldCase } from '../same-name';

/**
 * A function that puts other names of sheets into formulas: `'Results'!A1` → `'__lc-stage-1'!A1`. Text in double quotes
 * stays as it is. The plan's formulas name sheets in single quotes.
 */
export function retargeter(names: ReadonlyMap<string, string>): (formula: string) => string {
  if (names.size === 0) return (formula) => formula;
  const byFolded = new Map([...names].map(([from, to]) => [foldCase(from), to]));
  return (formula) =>
    formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (found, quoted: string | undefined) => {
      const to =
        quoted === undefined ? undefined : byFolded.get(foldCase(quoted.replaceAll("''", "'")));
      return to === undefined ? found : `${quotedSheetName(to)}!`;
    });
}

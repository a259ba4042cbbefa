import { LANGUAGES, type Language } from '../values/language';
import { folded } from '../values/text';
import { CANDIDATES, CRITERIA, SCORES, TITLES } from '../workbook/contract';
import { locateTables, type LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** The language that most of a workbook's headers are in; undefined where none is known. */
export function workbookLanguage(snapshot: WorkbookSnapshot): Language | undefined {
  return tablesLanguage(locateTables(snapshot, [CRITERIA, CANDIDATES, SCORES, TITLES]));
}

/** The same of tables that are located already. */
export function tablesLanguage(tables: readonly LocatedTable[]): Language | undefined {
  const headers = tables.flatMap((table) => table.headers);
  const counts = LANGUAGES.map((language) => ({
    language,
    count: headers.filter(
      ({ spec, text }) => spec && folded(spec.header[language]) === folded(text),
    ).length,
  }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.language : undefined;
}

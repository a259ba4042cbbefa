import { folded } from '../../values/text';
import { readChoice, TITLE_KINDS, type TitleKind } from '../../workbook/choices';
import { CANDIDATES, SCORES } from '../../workbook/contract';
import type { LocatedTable } from '../../workbook/locate-tables';
import type { SheetPlan } from '../../workbook/plan';
import { cellText } from '../../workbook/read-cell';
import { isScoredByEvaluators } from '../../standard/standard';
import { TITLES_IN_ORDER } from '../../standard/settings';
import { mergedCell, type MergedRecord } from '../../consolidation/merge-records';
import type { Catalogue } from '../../locales/catalogue';
import type { ConsolidatedWorkbooks } from '../consolidate-workbooks';
import { codesOf } from '../criteria-columns';
import { layOutCitySheet } from './city-sheet';
import { SCORES_TABLE } from './scores-tables';
import type { SheetNames } from './sheet-names';

/** One sheet a title, as in the template; one more for candidates whose title is not known. */
export function layOutScores(
  result: ConsolidatedWorkbooks,
  records: readonly MergedRecord[],
  tables: readonly LocatedTable[],
  names: SheetNames,
  words: Catalogue,
): readonly SheetPlan[] {
  const { fileName } = result;
  const titleOf = titleFinder(result);
  const byTitle = new Map<TitleKind | undefined, MergedRecord[]>();
  for (const record of records) {
    const title = titleOf(cellText(mergedCell(record, 'candidate')));
    const list = byTitle.get(title);
    if (list) list.push(record);
    else byTitle.set(title, [record]);
  }
  const free = [...tables];
  const takeNamed = (name: string) => {
    const at = free.findIndex(({ excelTable }) => folded(excelTable?.name ?? '') === folded(name));
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const titled = TITLES_IN_ORDER.map((title) => ({
    title,
    earlier: takeNamed(SCORES_TABLE[title]),
  }));
  const other = { title: undefined, earlier: takeNamed(OTHER_SCORES) };
  // Without any scores yet there is a sheet for each title that has criteria to score.
  const isFirst = records.length === 0 && tables.length === 0;
  const scored = new Set(
    (result.standard?.criteria ?? []).filter(isScoredByEvaluators).map((one) => one.title),
  );
  const sheets = [...titled, other].flatMap(({ title, earlier }) => {
    const own = byTitle.get(title) ?? [];
    const stands = earlier ?? (own.length > 0 ? free.shift() : undefined);
    const isNeeded = isFirst && title !== undefined && scored.has(title);
    if (own.length === 0 && !stands && !isNeeded) return [];
    const sheetName = title
      ? words.sheets.template.scoresSheet[title]
      : words.consolidation.otherScores;
    const place = names.place(sheetName, title ? SCORES_TABLE[title] : OTHER_SCORES, stands);
    const codes = title ? codesOf(result.standard, title, isScoredByEvaluators) : [];
    return [layOutCitySheet(SCORES, place, own, codes, fileName, words)];
  });
  // What is left over holds nothing any more: its records stand on the sheets of their titles.
  const emptied = free.map((table, index) => {
    const place = names.place(table.sheet.name, `${SCORES.name}_${index + 1}`, table);
    return layOutCitySheet(SCORES, place, [], [], fileName, words);
  });
  return [...sheets, ...emptied];
}

const OTHER_SCORES = 'Scores_other';

function titleFinder({ consolidated }: ConsolidatedWorkbooks) {
  const titles = new Map<string, TitleKind | undefined>();
  for (const record of consolidated.tables.get(CANDIDATES.name)?.values() ?? []) {
    const title = readChoice(TITLE_KINDS, cellText(mergedCell(record, 'title')));
    titles.set(folded(cellText(mergedCell(record, 'candidate'))), title);
  }
  return (candidate: string) => titles.get(folded(candidate));
}

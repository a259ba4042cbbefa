import {
  CONFLICTS,
  CRITERIA,
  RESPONSES,
  SCORES,
  SETTINGS,
  SOURCES,
  TITLES,
  type TableSpec,
} from '../workbook/contract';
import type { SheetPlan, WritePlan } from '../workbook/plan';
import type { Criterion } from '../standard/standard';
import { RECORD_TABLES } from '../consolidation/record-tables';
import type { Catalogue } from '../locales/catalogue';
import type { ConsolidatedWorkbooks } from './consolidate-workbooks';
import { codesOf } from './criteria-columns';
import { layOutCitySheet } from './layout/city-sheet';
import { layOutConflicts, type AskedQuestions } from './layout/conflicts-sheet';
import { layOutCopy } from './layout/copied-sheet';
import { bodyName, sheetPlace } from './layout/output-sheet';
import { layOutScores } from './layout/score-sheets';
import { SheetNames } from './layout/sheet-names';
import { layOutSources } from './layout/sources-sheet';
import { isWrittenAlready } from './layout/written-already';
import { settingsSheet } from './template';

/**
 * What a consolidation writes into the city's workbook, all of it or nothing: the tables that change, `Sources` and
 * `Conflicts`; in a new workbook the standard too. Undefined where the workbook holds all of it already.
 * @throws {CellInTheWayError} when something of the user's stands on a sheet that would be written again.
 */
export function planConsolidation(
  result: ConsolidatedWorkbooks,
  words: Catalogue,
): WritePlan | undefined {
  const { city, consolidated } = result;
  const names = new SheetNames(city, words);
  const sheets: SheetPlan[] = [...standardSheets(result, names, words)];
  const { fileName } = result;
  for (const { spec } of RECORD_TABLES) {
    if (!consolidated.changedTables.has(spec.name)) continue;
    const records = [...(consolidated.tables.get(spec.name)?.values() ?? [])];
    const tables = city.tables.filter((table) => table.spec === spec);
    if (spec === SCORES) sheets.push(...layOutScores(result, records, tables, names, words));
    else {
      const codes = spec === RESPONSES ? codesOf(result.standard, undefined, isAsked) : [];
      const place = names.place(spec.sheet[words.language], spec.name, tables[0]);
      sheets.push(layOutCitySheet(spec, place, records, codes, fileName, words));
    }
  }
  const outputs = outputSheets(result, fileName, words);
  if (sheets.length + outputs.length === 0) return undefined;
  const all = [...sheets, ...outputs];
  const named = all.filter(({ table }) =>
    [TITLES, SOURCES, CONFLICTS].some((spec) => spec.name === table?.name),
  );
  return { sheets: all, appends: [], edits: [], names: named.flatMap(bodyName) };
}

/** The standard and settings, where the city's workbook has none yet. */
function standardSheets(
  { city, standard }: ConsolidatedWorkbooks,
  names: SheetNames,
  words: Catalogue,
): readonly SheetPlan[] {
  if (!standard || city.standard) return [];
  const located = (spec: TableSpec) => city.tables.find((table) => table.spec === spec);
  const sheets: SheetPlan[] = [];
  if (!located(SETTINGS)) {
    const place = names.place(SETTINGS.sheet[words.language], SETTINGS.name, undefined);
    const content = standard.settingsSheet?.content;
    sheets.push(
      content
        ? layOutCopy(SETTINGS, place, content, words)
        : { ...settingsSheet(words), name: place.name },
    );
  }
  const place = names.place(CRITERIA.sheet[words.language], CRITERIA.name, located(CRITERIA));
  sheets.push(layOutCopy(CRITERIA, place, standard.criteriaSheet.content, words));
  return sheets;
}

function isAsked({ method }: Criterion): boolean {
  return method === 'questionnaire';
}

function outputSheets(
  result: ConsolidatedWorkbooks,
  fileName: (identity: string) => string,
  words: Catalogue,
): readonly SheetPlan[] {
  const { city, sources } = result;
  const place = (spec: TableSpec) =>
    sheetPlace(spec, city.snapshot ?? { sheets: [] }, city.tables, words.language, [1, 1]);
  const asked = askedQuestions(result);
  const count = asked.conflicts.length + asked.similar.length + asked.headers.length;
  const located = (spec: TableSpec) => city.tables.find((table) => table.spec === spec);
  const sheets: SheetPlan[] = [];
  if (sources.length > 0 || located(SOURCES))
    sheets.push(layOutSources(sources, place(SOURCES), words));
  if (count > 0 || located(CONFLICTS)) {
    sheets.push(layOutConflicts(asked, place(CONFLICTS), fileName, words));
  }
  return sheets.filter((sheet) => !isWrittenAlready(sheet, city.tables));
}

/** What is asked now, and all answers of the past that may be needed again. */
function askedQuestions({ consolidated, answers }: ConsolidatedWorkbooks): AskedQuestions {
  const asked = new Set(consolidated.similar.map(({ answer }) => answer));
  const earlier = answers.similarNames.filter((answer) => !asked.has(answer));
  return {
    conflicts: consolidated.conflicts,
    similar: [
      ...consolidated.similar,
      ...earlier.map((answer) => ({ first: answer.first, other: answer.other, answer })),
    ],
    headers: answers.headers,
  };
}

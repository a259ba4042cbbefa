import { folded } from '../values/text';
import { readChoice, TITLE_KINDS, type TitleKind } from '../workbook/choices';
import {
  CANDIDATES,
  CONFLICTS,
  CRITERIA,
  RESPONSES,
  SCORES,
  SETTINGS,
  SOURCES,
  TITLES,
  type TableSpec,
} from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import type { SheetPlan, WritePlan } from '../workbook/plan';
import { cellText } from '../workbook/read-cell';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import { TITLES_IN_ORDER } from '../standard/settings';
import { mergedCell, type MergedRecord } from '../consolidation/merge-records';
import { codeColumnId, RECORD_TABLES } from '../consolidation/record-tables';
import type { Catalogue } from '../locales/catalogue';
import type { ConsolidatedWorkbooks } from './consolidate-workbooks';
import { layOutCitySheet, type CityPlace } from './layout/city-sheet';
import { layOutConflicts, type AskedQuestions } from './layout/conflicts-sheet';
import { bodyName, freeName, sheetPlace } from './layout/output-sheet';
import { SCORES_TABLE } from './layout/scores-tables';
import { layOutSources } from './layout/sources-sheet';
import { layOutCopy } from './layout/copied-sheet';
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
  const names = new SheetNames(result, words);
  const sheets: SheetPlan[] = [...standardSheets(result, names, words)];
  const { fileName } = result;
  for (const { spec } of RECORD_TABLES) {
    if (!consolidated.changedTables.has(spec.name)) continue;
    const records = [...(consolidated.tables.get(spec.name)?.values() ?? [])];
    const tables = city.tables.filter((table) => table.spec === spec);
    if (spec === SCORES)
      sheets.push(...scoreSheets(result, records, tables, names, fileName, words));
    else {
      const codes = spec === RESPONSES ? codesOf(result, undefined, isAsked) : [];
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

/** One sheet a title, as in the template; one more for candidates whose title is not known. */
function scoreSheets(
  result: ConsolidatedWorkbooks,
  records: readonly MergedRecord[],
  tables: readonly LocatedTable[],
  names: SheetNames,
  fileName: (identity: string) => string,
  words: Catalogue,
): readonly SheetPlan[] {
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
    const codes = title ? codesOf(result, title, isScoredByEvaluators) : [];
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

function isAsked({ method }: Criterion): boolean {
  return method === 'questionnaire';
}

/** Each code once: criteria of several titles may share it. */
function codesOf(
  { standard }: ConsolidatedWorkbooks,
  title: TitleKind | undefined,
  hasColumn: (criterion: Criterion) => boolean,
): readonly { readonly id: string; readonly code: string }[] {
  const codes = new Map<string, string>();
  for (const criterion of standard?.criteria ?? []) {
    if ((title && criterion.title !== title) || !hasColumn(criterion)) continue;
    const id = codeColumnId(criterion.code);
    if (!codes.has(id)) codes.set(id, criterion.code);
  }
  return Array.from(codes, ([id, code]) => ({ id, code }));
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

/** Gives every consolidated table its sheet: the one where it stands, else a new one under a free name. */
class SheetNames {
  readonly #taken: string[];

  constructor({ city }: ConsolidatedWorkbooks, words: Catalogue) {
    this.#taken = (city.snapshot?.sheets ?? []).map(({ name }) => name);
    // These are given their names by themselves.
    for (const spec of [SOURCES, CONFLICTS]) {
      if (!city.tables.some((table) => table.spec === spec))
        this.#taken.push(spec.sheet[words.language]);
    }
  }

  place(wanted: string, tableName: string, earlier: LocatedTable | undefined): CityPlace {
    if (earlier) return { name: earlier.sheet.name, tableName, earlier };
    const name = freeName(wanted, this.#taken);
    this.#taken.push(name);
    return { name, tableName, earlier };
  }
}

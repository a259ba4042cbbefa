import { LANGUAGES, type Language } from '../values/language';
import { folded } from '../values/text';
import { cellAddress } from '../workbook/address';
import {
  CANDIDATES,
  CRITERIA,
  RESPONSES,
  SCORES,
  type ColumnSpec,
  type TableSpec,
} from '../workbook/contract';
import {
  closestTable,
  locateTables,
  type LocatedHeader,
  type LocatedTable,
} from '../workbook/locate-tables';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { similarity } from './bigrams';
import type { HeaderAnswer } from './questions';
import { codeColumnId, RECORD_TABLES } from './record-tables';

/** A column that cannot be told in a workbook, and the headers that may be its own. */
export interface HeaderQuestion {
  readonly table: string;
  /** The column's id, as `HeaderAnswer` has it, and what it is called in either language. */
  readonly column: string;
  readonly names: Readonly<Record<Language, string>>;
  /** Without it, the file is refused. */
  readonly required: boolean;
  /** The closest first. */
  readonly guesses: readonly HeaderGuess[];
}

export interface HeaderGuess {
  readonly header: string;
  readonly sheet: string;
  readonly cell: string;
  /** 0 to 1 */
  readonly similarity: number;
}

/** The tables without which there is nothing to consolidate. */
const NEEDED: readonly TableSpec[] = [CRITERIA, CANDIDATES, SCORES];
const SPECS: readonly TableSpec[] = [CRITERIA, ...RECORD_TABLES.map(({ spec }) => spec)];

/** Below this, a column that may be missing is taken to be missing. */
const ALIKE = 0.4;
const MOST_GUESSES = 5;

/**
 * Asks for the columns that a workbook should have and that none of its headers names, where one of its other headers
 * may be the one: for required columns all of these, for others those that are much alike.
 * @param tables all that were located in the workbook
 * @param codes the criteria that evaluators score, and those that respondents rate
 */
export function headerQuestions(
  workbook: WorkbookSnapshot,
  tables: readonly LocatedTable[],
  codes: { readonly scored: readonly string[]; readonly asked: readonly string[] },
): readonly HeaderQuestion[] {
  const sheets = workbook.sheets.filter((sheet) => !tables.some((table) => table.sheet === sheet));
  return SPECS.flatMap((spec) => {
    const own = tables.filter((table) => table.spec === spec);
    const looked = own.length > 0 || !NEEDED.includes(spec) ? own : likelyTables(spec, sheets);
    if (looked.length === 0) return [];
    const named = [
      ...spec.columns.map((column) => ({ id: column.id, column, names: column.header })),
      ...(spec === SCORES ? codes.scored : spec === RESPONSES ? codes.asked : []).map((code) => ({
        id: codeColumnId(code),
        column: undefined,
        names: { en: code, 'zh-CN': code },
      })),
    ];
    const told = new Set(named.flatMap((one) => (one.column ? [] : [folded(one.names.en)])));
    const asked = looked.map((table) => askedTable(table, told));
    return named.flatMap((one) => ask(spec, asked, one));
  });
}

/** A table with what its headers say already, and those that may be asked about. */
interface AskedTable {
  readonly table: LocatedTable;
  readonly columns: ReadonlySet<ColumnSpec>;
  readonly texts: ReadonlySet<string>;
  readonly unknown: readonly { readonly header: LocatedHeader; readonly folded: string }[];
}

function askedTable(table: LocatedTable, told: ReadonlySet<string>): AskedTable {
  const headers = table.headers.map((header) => ({ header, folded: folded(header.text) }));
  return {
    table,
    columns: new Set(table.headers.flatMap(({ spec }) => spec ?? [])),
    texts: new Set(headers.map((one) => one.folded)),
    unknown: headers.filter((one) => !one.header.spec && !told.has(one.folded)),
  };
}

interface Named {
  readonly id: string;
  readonly column: ColumnSpec | undefined;
  readonly names: HeaderQuestion['names'];
}

function ask(
  spec: TableSpec,
  tables: readonly AskedTable[],
  { id, column, names }: Named,
): readonly HeaderQuestion[] {
  const code = folded(names.en);
  const isThere = ({ columns, texts }: AskedTable) =>
    column ? columns.has(column) : texts.has(code);
  const required = column?.required ?? false;
  // Criteria may be spread over several tables of scores; every one of them has to have its own required columns.
  const lacking = required
    ? tables.filter((table) => !isThere(table))
    : tables.some(isThere)
      ? []
      : tables;
  const guesses = new Map<string, HeaderGuess>();
  for (const { table, unknown } of lacking) {
    for (const { header, folded: key } of unknown) {
      if (guesses.has(key)) continue;
      guesses.set(key, {
        header: header.text,
        sheet: table.sheet.name,
        cell: cellAddress(table.headerRow, header.column),
        similarity: closeness(header.text, column, names),
      });
    }
  }
  const best = [...guesses.values()]
    .filter((guess) => required || guess.similarity >= ALIKE)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_GUESSES);
  return best.length === 0
    ? []
    : [{ table: spec.name, column: id, names, required, guesses: best }];
}

function closeness(
  header: string,
  column: ColumnSpec | undefined,
  names: HeaderQuestion['names'],
): number {
  const known = [...LANGUAGES.map((language) => names[language]), ...(column?.synonyms ?? [])];
  return Math.max(...known.map((name) => similarity(name, header)));
}

/** Sheets that have at least two of the table's columns: it may be the table, and lack a header or its name. */
function likelyTables(spec: TableSpec, sheets: readonly SheetSnapshot[]): readonly LocatedTable[] {
  return sheets
    .flatMap((sheet) => closestTable(spec, sheet) ?? [])
    .filter(({ headers }) => headers.filter((header) => header.spec).length >= 2);
}

/** The workbook with the headers called as the contract has them, where a person has said what they stand for. */
export function withAnsweredHeaders(
  workbook: WorkbookSnapshot,
  answers: readonly HeaderAnswer[],
): WorkbookSnapshot {
  if (answers.length === 0) return workbook;
  let { sheets } = workbook;
  for (const spec of SPECS) {
    const own = answers.filter(({ table }) => table === spec.name);
    if (own.length === 0) continue;
    const tables = locateTables({ sheets }, SPECS);
    const free = sheets.filter((sheet) => !tables.some((table) => table.sheet === sheet));
    const located = tables.filter((table) => table.spec === spec);
    for (const table of located.length > 0 ? located : likelyTables(spec, free)) {
      const renamed = renameHeaders(table, own);
      sheets = sheets.map((sheet) => (sheet === table.sheet ? renamed : sheet));
    }
  }
  return { sheets };
}

function renameHeaders(table: LocatedTable, answers: readonly HeaderAnswer[]): SheetSnapshot {
  const { sheet, spec, headerRow } = table;
  const names = new Map<number, string>();
  for (const { text, column, spec: known } of table.headers) {
    const answer = known
      ? undefined
      : answers.findLast(({ header }) => folded(header) === folded(text));
    if (answer) names.set(column, headerOf(spec, answer));
  }
  if (names.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.row === headerRow
        ? { ...row, cells: row.cells.map((cell, at): CellValue => names.get(at + 1) ?? cell) }
        : row,
    ),
  };
}

function headerOf(spec: TableSpec, { column }: HeaderAnswer): string {
  return spec.columns.find(({ id }) => id === column)?.header.en ?? column.replace(/^header /, '');
}

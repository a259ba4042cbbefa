import { folded } from '../values/text';
import { cellAddress } from '../workbook/address';
import type { TitleKind } from '../workbook/choices';
import { SCORES } from '../workbook/contract';
import { candidateScope, EVERYONE, finding, type Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText, isBlank, readScoreWord } from '../workbook/read-cell';
import { reportMissingColumn } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import { TITLES_IN_ORDER } from '../standard/settings';
import type { Candidate } from './candidate';
import { candidateRows } from './candidate-rows';
import { GridMaker, type MutableRow } from './grid-maker';
import type { FindCandidate } from './read-candidates';
import { tableColumns, type ScoresReader, type TableColumns } from './score-columns';
import { Mark, scoreCell, type ScoreGrid } from './score-grid';

export type Grids = Readonly<Record<TitleKind, ScoreGrid>>;

/**
 * What the evaluators scored, one grid a title, out of all tables of scores. A cell that cannot be told is marked
 * unreadable; its finding keeps the candidate from being decided on.
 */
export function readScores(
  tables: readonly LocatedTable[],
  criteria: readonly Criterion[],
  candidates: readonly Candidate[],
  findCandidate: FindCandidate,
  report: Report,
): Grids {
  const makers = new Map(
    TITLES_IN_ORDER.map((title) => [
      title,
      new GridMaker(criteria.filter((one) => one.title === title && isScoredByEvaluators(one))),
    ]),
  );
  for (const table of tables) {
    readTable(new TableReader(table, SCORES, report), criteria, makers, findCandidate, report);
  }
  const grid = (title: TitleKind) => (makers.get(title) ?? new GridMaker([])).finish();
  reportUncoveredCriteria(tables, criteria, candidates, report);
  return {
    'learning-community': grid('learning-community'),
    'learning-family': grid('learning-family'),
    'learning-building-group': grid('learning-building-group'),
    'learning-unit': grid('learning-unit'),
  };
}

function readTable(
  reader: ScoresReader,
  criteria: readonly Criterion[],
  makers: ReadonlyMap<TitleKind, GridMaker>,
  findCandidate: FindCandidate,
  report: Report,
): void {
  const records = candidateRows(reader, report, EVERYONE, findCandidate);
  const columns = tableColumns(reader, criteria, makers, records, report);
  const firstRows = new Map<string, RowSnapshot>();
  for (const { row, candidate, scope } of records) {
    const evaluator = reader.text(row, 'evaluator', scope);
    if (evaluator === undefined) {
      if (reader.has('evaluator')) {
        reader.tell('missing-key', row, 'evaluator', scope, { column: reader.column('evaluator') });
      }
      continue;
    }
    const key = `${folded(candidate.key)}\n${folded(evaluator)}`;
    const earlier = firstRows.get(key);
    if (earlier) {
      const place = {
        firstSheet: reader.sheetName,
        firstCell: reader.address(earlier, 'candidate'),
      };
      reader.tell('duplicate-key', row, 'candidate', scope, place);
      continue;
    }
    firstRows.set(key, row);
    const maker = candidate.title && makers.get(candidate.title);
    if (candidate.title && maker) {
      const target = maker.row(key, candidate, evaluator);
      readRow(reader, row, target, candidate.title, maker, columns, report);
    }
  }
}

function readRow(
  reader: ScoresReader,
  row: RowSnapshot,
  target: MutableRow,
  title: TitleKind,
  { readers }: GridMaker,
  columns: TableColumns,
  report: Report,
): void {
  const columnsOfGrid = columns.ofGrid.get(title) ?? [];
  const scope = candidateScope(target.candidate.key);
  const placeOf = (column: number) => ({
    sheet: reader.sheetName,
    cell: cellAddress(row.row, column),
    value: cellText(row.cells[column - 1]),
  });
  for (let index = 0; index < columnsOfGrid.length; index++) {
    const column = columnsOfGrid[index];
    const readCell = readers[index];
    const cell = column === undefined ? undefined : row.cells[column - 1];
    if (column === undefined || cell === undefined || !readCell) continue;
    if (target.marks[index] !== Mark.blank) {
      if (!isBlank(cell))
        report(finding('duplicate-key', placeOf(column), scope, placeOfFirst(target, index)));
      continue;
    }
    const read = readCell(cell);
    target.marks[index] = read.mark;
    target.values[index] = read.value;
    if (read.finding) report(read.finding(placeOf(column), scope));
  }
  target.places.push({ sheet: reader.sheetName, row: row.row, columns: columnsOfGrid });
  for (const { column, code, own } of columns.foreign.get(title) ?? []) {
    const cell = row.cells[column - 1];
    if (isBlank(cell) || readScoreWord(cell) !== undefined) continue;
    report(
      own
        ? finding('unused-score', placeOf(column), scope, { criterion: code })
        : finding('unknown-criterion', placeOf(column), scope, { title }),
    );
  }
}

function placeOfFirst(
  target: MutableRow,
  criterion: number,
): { firstSheet: string; firstCell: string } {
  const first = scoreCell(target, criterion);
  return { firstSheet: first?.sheet ?? '', firstCell: first?.cell ?? '' };
}

/** A criterion that needs scores, and has no column in any table of scores. */
function reportUncoveredCriteria(
  tables: readonly LocatedTable[],
  criteria: readonly Criterion[],
  candidates: readonly Candidate[],
  report: Report,
): void {
  const [first] = tables;
  if (!first) return;
  const headers = new Set(tables.flatMap((table) => table.headers.map(({ text }) => folded(text))));
  for (const criterion of criteria) {
    if (criterion.kind !== 'score' || !isScoredByEvaluators(criterion)) continue;
    if (headers.has(folded(criterion.code))) continue;
    if (!candidates.some(({ title }) => title === criterion.title)) continue;
    reportMissingColumn(first, criterion.code, report, { kind: 'title', title: criterion.title });
  }
}

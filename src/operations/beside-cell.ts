import { folded } from '../values/text';
import { parseRange } from '../workbook/address';
import { RESPONSES, SCORES } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText } from '../workbook/read-cell';
import { cellAt } from '../workbook/table-rows';
import type { Criterion } from '../standard/standard';
import type { Candidate } from '../evaluation/candidate';
import { candidateFinder } from '../evaluation/read-candidates';
import type { Ratings } from '../evaluation/read-responses';
import { markAt, scoreCell, type Mark } from '../evaluation/score-grid';
import type { CheckedWorkbook } from './check-workbook';

/** What there is to know beside a cell that holds, or will hold, an evaluator's score or a respondent's rating. */
export interface BesideCell {
  readonly sheet: string;
  readonly cell: string;
  readonly criterion: Criterion;
  /** Undefined while the line has no candidate that is on the list. */
  readonly candidate: Candidate | undefined;
  /** What each evaluator gave the candidate so far, in the sheet's order. */
  readonly scores: readonly ScoreBeside[];
  /** Of a questionnaire: what has been answered so far. */
  readonly ratings: Ratings | undefined;
}

export interface ScoreBeside {
  readonly evaluator: string;
  readonly sheet: string;
  readonly cell: string;
  /** As it is written. */
  readonly text: string;
  readonly mark: Mark;
  /** It is the selected cell itself. */
  readonly isSelected: boolean;
}

/** What belongs beside a cell; undefined for cells that hold no score and no rating. */
export function besideCell(
  { tables, input, snapshot }: CheckedWorkbook,
  place: { readonly sheet: string; readonly cell: string },
): BesideCell | undefined {
  const at = parseRange(place.cell);
  if (!at) return undefined;
  const [row, column] = [at.firstRow, at.firstColumn];
  const table = tables.find(
    ({ spec, sheet, headerRow, range }) =>
      (spec === SCORES || spec === RESPONSES) &&
      sheet.name === place.sheet &&
      row > headerRow &&
      row <= range.lastRow,
  );
  const code = table?.headers.find((one) => one.column === column && !one.spec)?.text;
  if (!table || code === undefined) return undefined;
  const candidate = candidateOf(table, row, input.candidates);
  const criterion = criterionOf(code, candidate, table, input.criteria);
  if (!criterion) return undefined;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheet: place.sheet,
    cell: place.cell,
    criterion,
    candidate,
    ratings: candidate && input.responses.get(candidate.key)?.get(criterion.code),
    scores: candidate
      ? scoresOf(candidate, criterion, input).map((one) => {
          const range = parseRange(one.cell);
          const sheet = sheets.get(one.sheet);
          const cell = range && sheet && cellAt(sheet, range.firstRow, range.firstColumn);
          const isSelected =
            one.sheet === place.sheet && range?.firstRow === row && range.firstColumn === column;
          return { ...one, text: cellText(cell), isSelected };
        })
      : [],
  };
}

function candidateOf(
  { headers, sheet }: LocatedTable,
  row: number,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const column = headers.find(({ spec }) => spec?.id === 'candidate')?.column;
  const key = column === undefined ? '' : cellText(cellAt(sheet, row, column));
  return candidateFinder(candidates)(key);
}

/** The candidate's title decides which criterion of a code it is; while there is no candidate, the only one of the code. */
function criterionOf(
  code: string,
  candidate: Candidate | undefined,
  { spec }: LocatedTable,
  criteria: readonly Criterion[],
): Criterion | undefined {
  const isAsked = ({ method }: Criterion) => (method === 'questionnaire') === (spec === RESPONSES);
  const found = criteria.filter(
    (one) => folded(one.code) === folded(code) && isAsked(one) && one.method !== 'composition',
  );
  if (candidate) return found.find(({ title }) => title === candidate.title);
  return found.length === 1 ? found[0] : undefined;
}

function scoresOf(
  { key, title }: Candidate,
  criterion: Criterion,
  { grids }: CheckedWorkbook['input'],
): readonly Omit<ScoreBeside, 'text' | 'isSelected'>[] {
  if (!title) return [];
  const grid = grids[title];
  const column = grid.criteria.indexOf(criterion);
  const [start, end] = grid.spans.get(key) ?? [0, 0];
  const scores: Omit<ScoreBeside, 'text' | 'isSelected'>[] = [];
  for (let index = start; column >= 0 && index < end; index++) {
    const row = grid.rows[index];
    const place = row && scoreCell(row, column);
    if (place)
      scores.push({ evaluator: row.evaluator, ...place, mark: markAt(grid, index, column) });
  }
  return scores;
}

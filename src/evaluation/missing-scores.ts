import type { Finding, Report } from '../workbook/findings';
import { candidateScope, finding } from '../workbook/findings';
import { cellAddress } from '../workbook/address';
import type { Settings } from '../standard/settings';
import type { Criterion } from '../standard/standard';
import type { Candidate } from './candidate';
import { scoredRows } from './criterion-score';
import type { Grids } from './read-scores';
import { Mark, markAt, scoreCell, type ScoreGrid } from './score-grid';

/**
 * Findings on scores that are not there: a blank is a missing score, grave only when the criterion has too few without
 * it; some, but not all, evaluators say not applicable. An abstention is no finding.
 */
export function reportMissingScores(
  candidates: readonly Candidate[],
  grids: Grids,
  settings: Settings,
  criteria: readonly Criterion[],
  report: Report,
): void {
  for (const candidate of candidates) {
    if (!candidate.title) continue;
    const grid = grids[candidate.title];
    const least = settings.of[candidate.title].minimumEvaluators;
    if (!grid.spans.has(candidate.key)) {
      const needsScores = grid.criteria.some(({ kind }) => kind === 'score');
      if (needsScores) reportNoScores(candidate, report);
    } else {
      if (isWhole(candidate, grid, least)) continue;
      reportCandidate(candidate, grid, least, report);
      if (nothingApplies(candidate, grid, criteria)) reportNoScores(candidate, report);
    }
  }
}

/** Nearly everyone: enough evaluators, who left nothing out. */
function isWhole({ key }: Candidate, grid: ScoreGrid, least: number): boolean {
  const [start, end] = grid.spans.get(key) ?? [0, 0];
  if (end - start < least || !grid.criteria.some(({ kind }) => kind === 'score')) return false;
  const width = grid.criteria.length;
  return grid.marks.subarray(start * width, end * width).every((mark) => mark === Mark.score);
}

/** Every evaluator says of every criterion that it is not applicable. */
function nothingApplies(
  candidate: Candidate,
  grid: ScoreGrid,
  criteria: readonly Criterion[],
): boolean {
  return criteria
    .filter(({ title, kind }) => title === candidate.title && kind === 'score')
    .every((criterion) => {
      const column = grid.criteria.indexOf(criterion);
      if (column < 0) return false;
      const { rows, notApplicable, unreadable } = scoredRows(grid, column, candidate);
      return notApplicable > 0 && rows.length === 0 && unreadable === 0;
    });
}

function reportNoScores(candidate: Candidate, report: Report): void {
  const place = { sheet: candidate.sheet, cell: candidate.cell, value: candidate.key };
  const details = { criterion: undefined, evaluator: undefined };
  report(finding('missing-score', place, candidateScope(candidate.key), details));
}

function reportCandidate(
  candidate: Candidate,
  grid: ScoreGrid,
  least: number,
  report: Report,
): void {
  const scope = candidateScope(candidate.key);
  const [start, end] = grid.spans.get(candidate.key) ?? [0, 0];
  const emptyRows = new Set<number>();
  for (let row = start; row < end; row++) {
    if (isEmptyRow(grid, row)) emptyRows.add(row);
  }
  const short = new Set<number>();
  grid.criteria.forEach((criterion, column) => {
    const { rows, notApplicable, unreadable } = scoredRows(grid, column, candidate);
    if (notApplicable > 0) {
      if (rows.length > 0 || unreadable > 0)
        reportMixed(grid, start, end, column, candidate, report);
      return;
    }
    if (criterion.kind !== 'score') return;
    const isShort = rows.length < least && unreadable === 0;
    if (isShort) short.add(column);
    const severity = isShort ? 'error' : 'warning';
    let toldBlank = false;
    for (let row = start; row < end; row++) {
      if (emptyRows.has(row) || markAt(grid, row, column) !== Mark.blank) continue;
      const told = tellBlank(grid, row, column, severity, report);
      toldBlank ||= told;
    }
    if (isShort && rows.length === 0 && !toldBlank && emptyRows.size < end - start) {
      // Nobody left a cell blank: all abstained, or there is no such column.
      const place = { sheet: candidate.sheet, cell: candidate.cell, value: candidate.key };
      const details = { criterion: criterion.code, evaluator: undefined };
      report(finding('missing-score', place, scope, details));
    }
    if (isShort && rows.length > 0) {
      const first = grid.rows[rows[0] ?? start];
      const place = (first && scoreCell(first, column)) ?? {
        sheet: candidate.sheet,
        cell: candidate.cell,
      };
      const details = { criterion: criterion.code, count: rows.length, minimum: least };
      report(finding('too-few-evaluators', place, scope, details));
    }
  });
  for (const row of emptyRows)
    tellEmptyRow(grid, row, short.size > 0 ? 'error' : 'warning', report);
}

function isEmptyRow(grid: ScoreGrid, row: number): boolean {
  return grid.criteria.every((_, column) => markAt(grid, row, column) === Mark.blank);
}

function tellBlank(
  grid: ScoreGrid,
  row: number,
  column: number,
  severity: Finding['severity'],
  report: Report,
): boolean {
  const scoreRow = grid.rows[row];
  const place = scoreRow && scoreCell(scoreRow, column);
  const criterion = grid.criteria[column];
  if (!place || !criterion) return false;
  const details = { criterion: criterion.code, evaluator: scoreRow.evaluator };
  report(
    finding('missing-score', place, candidateScope(scoreRow.candidate.key), details, severity),
  );
  return true;
}

/** One finding for a row in which an evaluator has not scored anything yet. */
function tellEmptyRow(
  grid: ScoreGrid,
  row: number,
  severity: Finding['severity'],
  report: Report,
): void {
  const scoreRow = grid.rows[row];
  const [place] = scoreRow?.places ?? [];
  if (!scoreRow || !place) return;
  const columns = place.columns.filter((column) => column !== undefined);
  const cell = cellAddress(place.row, columns.length > 0 ? Math.min(...columns) : 1);
  const details = { criterion: undefined, evaluator: scoreRow.evaluator };
  report(
    finding(
      'missing-score',
      { sheet: place.sheet, cell },
      candidateScope(scoreRow.candidate.key),
      details,
      severity,
    ),
  );
}

/** Everyone who said not applicable while others gave a score. */
function reportMixed(
  grid: ScoreGrid,
  start: number,
  end: number,
  column: number,
  candidate: Candidate,
  report: Report,
): void {
  const code = grid.criteria[column]?.code ?? '';
  for (let row = start; row < end; row++) {
    if (markAt(grid, row, column) !== Mark.notApplicable) continue;
    const scoreRow = grid.rows[row];
    const place = scoreRow && scoreCell(scoreRow, column);
    if (!place) continue;
    report(
      finding('mixed-not-applicable', { ...place, value: 'N/A' }, candidateScope(candidate.key), {
        criterion: code,
      }),
    );
  }
}

import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import { CANDIDATES, CRITERIA, SCORES } from '../workbook/contract';
import { TITLES_IN_ORDER } from '../standard/settings';
import { Mark, markAt, type ScoreGrid } from '../evaluation/score-grid';
import type { CheckedWorkbook } from './check-workbook';

/** What a workbook has, at a glance. */
export interface WorkbookOverview {
  /** Whether it is an evaluation workbook, or the beginning of one. */
  readonly hasTables: boolean;
  /** Those who are on the list, by title in the order of P1; titles without any left out. */
  readonly titles: readonly TitleOverview[];
  /** Different evaluators in all tables of scores. */
  readonly evaluators: number;
}

export interface TitleOverview {
  readonly title: TitleKind;
  readonly candidates: number;
  /** How complete the scores are. */
  readonly scores: Completeness;
}

export interface Completeness {
  /** Cells that hold a score, an abstention or that the criterion is not applicable. */
  readonly given: number;
  /** A cell for each weighted criterion and evaluator of each candidate; of a candidate without an evaluator, as for one. */
  readonly needed: number;
}

const NEEDED = [CRITERIA, CANDIDATES, SCORES];

/** Counts what a workbook has of candidates, evaluators and scores, by title. */
export function overviewOf({ tables, input }: CheckedWorkbook): WorkbookOverview {
  const evaluators = new Set<string>();
  for (const title of TITLES_IN_ORDER) {
    for (const { evaluator } of input.grids[title].rows) evaluators.add(folded(evaluator));
  }
  const titles = TITLES_IN_ORDER.flatMap((title): TitleOverview[] => {
    const keys = input.candidates.filter((one) => one.title === title).map(({ key }) => key);
    if (keys.length === 0) return [];
    const scores = completenessOf(keys, input.grids[title]);
    return [{ title, candidates: keys.length, scores }];
  });
  return {
    hasTables: tables.some(({ spec }) => NEEDED.some((needed) => needed === spec)),
    titles,
    evaluators: evaluators.size,
  };
}

/** 0 to 100, whole; 100 only when nothing is left. Nothing needed is complete. */
export function percentage({ given, needed }: Completeness): number {
  return needed === 0 ? 100 : Math.floor((100 * given) / needed);
}

function completenessOf(candidates: readonly string[], grid: ScoreGrid): Completeness {
  const weighted = grid.criteria.flatMap(({ kind }, column) => (kind === 'score' ? [column] : []));
  let [given, needed] = [0, 0];
  for (const key of candidates) {
    const [start, end] = grid.spans.get(key) ?? [0, 0];
    needed += Math.max(1, end - start) * weighted.length;
    for (let row = start; row < end; row++) {
      given += weighted.filter((column) => isGiven(markAt(grid, row, column))).length;
    }
  }
  return { given, needed };
}

function isGiven(mark: Mark): boolean {
  return mark !== Mark.blank && mark !== Mark.unreadable;
}

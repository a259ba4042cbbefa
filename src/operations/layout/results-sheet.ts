import { serialOfDay } from '../../values/day';
import { toNumber, type Fraction } from '../../values/fraction';
import { folded } from '../../values/text';
import { choiceWords, DECISIONS, TITLE_KINDS } from '../../workbook/choices';
import { RESULTS, type ColumnId } from '../../workbook/contract';
import type {
  CellContent,
  ColumnPlan,
  HeadingCell,
  Highlight,
  SheetPlan,
} from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { CandidateResult } from '../../evaluation/evaluation';
import type { Catalogue } from '../../locales/catalogue';
import { reasonText } from '../../locales/say';
import type { EvaluatedWorkbook } from '../evaluate-workbook';
import { namedAndDue } from '../named-and-due';
import type { SheetPlace } from './output-sheet';
import { isFiguresBetween, lineKey, userColumns } from './user-columns';

/** Where the results' own figures stand, for the names `LC_EvaluatedOn` and `LC_PassMark` and for the audit. */
export const RESULTS_LAYOUT = {
  evaluatedOn: { row: 2, column: 3 },
  passMark: { row: 2, column: 5 },
  headerRow: 4,
  /** Cells in each line above the table. */
  headingWidths: [1, 8],
} as const;

const DIMENSION_WIDTH = 10.5;

export interface ResultsLayout {
  readonly sheet: SheetPlan;
  /** The sheet's column (counted from 1) of each figure, and the row of each candidate. */
  readonly columnOf: (figure: ColumnId<typeof RESULTS> | { readonly dimension: string }) => number;
  readonly rowOf: (result: CandidateResult) => number;
}

/** The sheet of results: one line for each candidate, in the evaluation's order. */
export function layOutResults(
  evaluated: EvaluatedWorkbook,
  place: SheetPlace,
  words: Catalogue,
): ResultsLayout {
  const { results } = evaluated.evaluation;
  const { language } = words;
  const dimensions = [
    ...new Set(results.flatMap((one) => one.dimensions.map(({ dimension }) => dimension))),
  ];
  const decimals = mostDecimals(evaluated);
  const fixed = RESULTS.columns.map((spec) => ({
    id: spec.id,
    plan: columnPlan(spec, language, decimals),
  }));
  const at = fixed.findIndex(({ id }) => id === 'yearEnd');
  const columns: { id: string; plan: ColumnPlan }[] = [
    ...fixed.slice(0, at),
    ...dimensions.map((dimension) => ({
      id: dimensionId(dimension),
      plan: {
        header: dimension,
        width: DIMENSION_WIDTH,
        format: { kind: 'number', decimals } as const,
      },
    })),
    ...fixed.slice(at),
  ];
  const columnOf: ResultsLayout['columnOf'] = (figure) => {
    const id = typeof figure === 'string' ? figure : dimensionId(figure.dimension);
    return columns.findIndex((one) => one.id === id) + 1;
  };
  const figure = (value: Fraction | undefined) => value && toNumber(value);
  const due = namedAndDue(evaluated);
  const { earlier, ...own } = place;
  const added = userColumns(
    earlier,
    ['candidate'],
    (header, cells) =>
      dimensions.some((dimension) => folded(dimension) === folded(header.text)) ||
      (earlier !== undefined && isFiguresBetween(earlier, header, cells, 'evaluators', 'yearEnd')),
  );
  const rows = results.map((result) => {
    const { candidate } = result;
    const named = due(candidate);
    const cells: Readonly<Record<ColumnId<typeof RESULTS>, CellContent>> = {
      rank: result.rank,
      candidate: candidate.key,
      name: candidate.name,
      district: candidate.district,
      title: candidate.title && choiceWords(TITLE_KINDS, candidate.title)[language],
      evaluators: result.evaluators,
      yearEnd: figure(result.yearEnd),
      inspection: figure(result.inspection),
      bonus: figure(result.bonus),
      total: figure(result.total),
      decision: choiceWords(DECISIONS, result.decision)[language],
      reasons: reasonsText(result, evaluated, words),
      namedOn: named && serialOfDay(named.namedOn),
      reviewDue: named && serialOfDay(named.reviewDue),
    };
    const ofFixed = fixed.map(({ id }) => cells[id]);
    return [
      ...ofFixed.slice(0, at),
      ...dimensions.map((dimension) =>
        figure(result.dimensions.find((one) => one.dimension === dimension)?.score),
      ),
      ...ofFixed.slice(at),
      ...added.cellsOf(lineKey([candidate.key])),
    ];
  });
  const sheet: SheetPlan = {
    ...own,
    heading: heading(evaluated, words),
    table: {
      name: RESULTS.name,
      columns: withUniqueHeaders([
        ...columns.map(({ id, plan }) => emphasised(id, plan, words)),
        ...added.columns,
      ]),
      rows,
      blankRows: 0,
    },
    tabColor: '2F6B4F',
    freeze: { rows: RESULTS_LAYOUT.headerRow, columns: 3 },
    landscape: true,
    protectHeaders: false,
  };
  const rowIndex = new Map(results.map((result, index) => [result, index]));
  const rowOf = (result: CandidateResult) =>
    RESULTS_LAYOUT.headerRow + 1 + (rowIndex.get(result) ?? 0);
  return { sheet, columnOf, rowOf };
}

function dimensionId(dimension: string): string {
  return `dimension ${dimension}`;
}

/** Titles may round differently; a column shows as many decimals as the finest of them. */
export function mostDecimals({ evaluation }: EvaluatedWorkbook): number {
  const { settings } = evaluation.input;
  return Math.max(
    ...TITLE_KINDS.map(({ code }) => settings.of[code].decimals),
    settings.general.decimals,
  );
}

export function reasonsText(
  { reasons, candidate }: CandidateResult,
  { evaluation }: EvaluatedWorkbook,
  words: Catalogue,
): string {
  const { settings } = evaluation.input;
  const { decimals } = candidate.title ? settings.of[candidate.title] : settings.general;
  return reasons.map((reason) => reasonText(words, reason, decimals)).join(words.reasonSeparator);
}

function heading({ evaluation }: EvaluatedWorkbook, words: Catalogue): SheetPlan['heading'] {
  const { asOf, settings } = evaluation.input;
  const { title, evaluatedOn, passMark, standard } = words.sheets.results;
  const label = (value: string): HeadingCell => ({ value, style: 'label' });
  return [
    [{ value: title, style: 'title' }],
    [
      label(''),
      label(evaluatedOn),
      { value: serialOfDay(asOf), style: 'value', format: { kind: 'date' } },
      label(passMark),
      { value: toNumber(settings.general.passMark), style: 'value', format: { kind: 'general' } },
      label(''),
      label(standard),
      { value: `${settings.standardId} ${settings.standardVersion}`, style: 'text' },
    ],
    [],
  ];
}

function emphasised(id: string, plan: ColumnPlan, { language }: Catalogue): ColumnPlan {
  if (id === 'reasons') return { ...plan, wrap: true };
  if (id !== 'decision') return plan;
  const tones = { named: 'good', 'not-named': 'bad', incomplete: 'caution' } as const;
  const highlights = DECISIONS.map(({ code, words }): Highlight => ({
    text: words[language],
    tone: tones[code],
  }));
  return { ...plan, highlights };
}

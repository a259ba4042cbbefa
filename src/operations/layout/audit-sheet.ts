import { round, toNumber, type Fraction } from '../../values/fraction';
import { absoluteAddress, cellAddress, parseRange, quotedSheetName } from '../../workbook/address';
import { choiceWords, TITLE_KINDS } from '../../workbook/choices';
import { AUDIT, type ColumnId } from '../../workbook/contract';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { columnPlan } from '../../workbook/plan-columns';
import { readNumber } from '../../workbook/read-cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { cellAt } from '../../workbook/table-rows';
import type { TitleSettings } from '../../standard/settings';
import { trims } from '../../evaluation/aggregate';
import type { CandidateResult } from '../../evaluation/evaluation';
import { explainer, type CriterionDerivation, type Derivation } from '../../evaluation/explain';
import type { Catalogue } from '../../locales/catalogue';
import type { EvaluatedWorkbook } from '../evaluate-workbook';
import {
  aggregateFormula,
  meanFormula,
  MOST_ARGUMENTS,
  roundFormula,
  type AuditedCell,
} from './audit-formulas';
import type { SheetPlace } from './output-sheet';
import { mostDecimals, type ResultsLayout } from './results-sheet';

type AuditColumn = ColumnId<typeof AUDIT>;
type AuditRow = Partial<Record<AuditColumn, CellContent>>;

const HEADER_ROW = 4;
const columnIndex = new Map(AUDIT.columns.map(({ id }, index) => [id, index + 1]));
const at = (id: AuditColumn, row: number) => cellAddress(row, columnIndex.get(id) ?? 1);
const span = (id: AuditColumn, rows: readonly number[]) => rows.map((row) => at(id, row)).join(',');
const formula = (text: string, value: number): CellContent => ({
  kind: 'formula',
  formula: text,
  value,
});

/**
 * Every criterion, dimension and total again, as live formulas over the score cells, and the difference from `Results`,
 * which is 0: so that somebody who doubts a figure can follow it with Excel's own means (Trace Precedents).
 */
export function layOutAudit(
  evaluated: EvaluatedWorkbook,
  results: ResultsLayout,
  place: SheetPlace,
  words: Catalogue,
): SheetPlan {
  const { evaluation } = evaluated;
  const rows: AuditRow[] = [];
  const explainResult = explainer(evaluation);
  for (const result of evaluation.results) {
    if (!result.candidate.title) continue;
    new CandidateAudit(evaluated, results, words, explainResult(result), rows).lay();
  }
  const decimals = mostDecimals(evaluated);
  return {
    name: place.name,
    ...(place.replaces !== undefined && { replaces: place.replaces }),
    heading: [
      [{ value: words.sheets.audit.title, style: 'title' }],
      [{ value: words.sheets.audit.note, style: 'note' }],
      [],
    ],
    table: {
      name: AUDIT.name,
      columns: AUDIT.columns.map((spec) => {
        const plan = columnPlan(spec, words.language, decimals);
        return spec.id === 'score' || spec.id === 'points'
          ? { ...plan, format: { kind: 'number', decimals: decimals + 2 } as const }
          : spec.id === 'weight' || spec.id === 'maximum'
            ? { ...plan, format: { kind: 'general' } as const }
            : plan;
      }),
      rows: rows.map((row) => AUDIT.columns.map(({ id }) => row[id])),
      blankRows: 0,
    },
    tabColor: '5B5B8A',
    freeze: { rows: HEADER_ROW, columns: 2 },
    landscape: true,
    protectHeaders: false,
  };
}

/** The lines of one candidate. Each knows its row, since later ones refer to earlier ones. */
class CandidateAudit {
  readonly #derivation: Derivation;
  private readonly result: CandidateResult;
  readonly #settings: TitleSettings;
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #words: Catalogue['sheets']['audit'];

  constructor(
    evaluated: EvaluatedWorkbook,
    private readonly results: ResultsLayout,
    private readonly catalogue: Catalogue,
    derivation: Derivation,
    private readonly rows: AuditRow[],
  ) {
    const { evaluation, checked } = evaluated;
    this.#derivation = derivation;
    this.result = derivation.result;
    const { title } = this.result.candidate;
    this.#settings = title
      ? evaluation.input.settings.of[title]
      : evaluation.input.settings.general;
    this.#sheets = new Map(checked.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    this.#words = catalogue.sheets.audit;
  }

  lay(): void {
    const scored = this.#derivation.criteria.filter(
      ({ criterion, outcome }) => criterion.kind === 'score' && outcome.kind === 'score',
    );
    const rowOf = new Map(scored.map((one) => [one, this.#criterion(one)]));
    const rowsOf = (list: readonly CriterionDerivation[]) =>
      list.flatMap((one) => rowOf.get(one) ?? []);
    const { figures } = this.#derivation;
    for (const { dimension, score: value } of figures.dimensions) {
      if (value === undefined) continue;
      const own = rowsOf(scored.filter(({ criterion }) => criterion.dimension === dimension));
      this.#shareOfWeights(this.#words.dimension, dimension, own, value, { dimension });
    }
    const yearEnd =
      figures.yearEnd &&
      this.#shareOfWeights(this.#words.yearEnd, '', rowsOf(scored), figures.yearEnd, 'yearEnd');
    const inspection = this.#inspection();
    const bonus = this.#extra('bonus', this.#words.bonus, figures.bonus);
    const deduction = this.#extra('deduction', this.#words.deduction, figures.deduction);
    if (yearEnd !== undefined && figures.total !== undefined) {
      this.#total(yearEnd, inspection, bonus, deduction, figures.total);
    }
  }

  /** Adds a line and gives its row. */
  #add(row: AuditRow): number {
    const { key, name, title } = this.result.candidate;
    const kind = title && choiceWords(TITLE_KINDS, title)[this.catalogue.language];
    this.rows.push({ candidate: key, name, title: kind, ...row });
    return HEADER_ROW + this.rows.length;
  }

  get #nextRow(): number {
    return HEADER_ROW + this.rows.length + 1;
  }

  #criterion({ criterion, outcome, points, scores }: CriterionDerivation): number {
    const row = this.#nextRow;
    const score = outcome.kind === 'score' ? toNumber(outcome.score) : 0;
    const counted = scores.filter((one) => one.score !== undefined);
    const isWeighted = criterion.kind === 'score';
    return this.#add({
      level: this.#words.criterion,
      item: criterion.code,
      weight: isWeighted ? toNumber(criterion.weight) : undefined,
      maximum: toNumber(criterion.maximum),
      score: this.#scoreCell(criterion, counted, score),
      points: formula(
        isWeighted
          ? `${at('weight', row)}*${at('score', row)}/${at('maximum', row)}`
          : at('score', row),
        points ? toNumber(points) : 0,
      ),
    });
  }

  #scoreCell(
    criterion: CriterionDerivation['criterion'],
    counted: CriterionDerivation['scores'],
    value: number,
  ): CellContent {
    if (criterion.method === 'questionnaire') return this.#questionnaire(criterion, value);
    if (counted.length === 0 || counted.length > MOST_ARGUMENTS) return value;
    const { aggregation } = this.#settings;
    const cells = counted.map(({ sheet, cell }) => this.#audited(sheet, cell));
    return formula(
      aggregateFormula(cells, aggregation, trims(cells.length, this.#settings)),
      value,
    );
  }

  #questionnaire({ code, maximum }: CriterionDerivation['criterion'], value: number): CellContent {
    const ratings = this.#derivation.ratings.get(code);
    if (!ratings) return value;
    const { sheet, column, rows } = ratings;
    const runs = runsOf(rows.map((row) => this.#audited(sheet, cellAddress(row, column))));
    const mean = meanFormula(runs);
    return mean.length > LONGEST_FORMULA
      ? value
      : formula(`${toNumber(maximum)}*(${mean}-1)/4`, value);
  }

  /** A dimension or the year-end evaluation: 100 × Σ points ÷ Σ weights of these criteria. */
  #shareOfWeights(
    level: string,
    item: string,
    rows: readonly number[],
    value: Fraction,
    figure: Parameters<ResultsLayout['columnOf']>[0],
  ): number {
    const exact = `100*SUM(${span('points', rows)})/SUM(${span('weight', rows)})`;
    return this.#compared({ level, item }, exact, value, figure);
  }

  #inspection(): number | undefined {
    const { inspections, figures } = this.#derivation;
    const { inspection } = figures;
    if (!inspection) return undefined;
    const cells = inspections.map(({ sheet, cell }) => this.#audited(sheet, cell));
    return this.#compared(
      { level: this.#words.inspection },
      meanFormula(runsOf(cells)),
      inspection,
      'inspection',
    );
  }

  /** The bonus (capped) or deduction, after the lines of the criteria that it is the sum of. */
  #extra(kind: 'bonus' | 'deduction', level: string, value: Fraction): number | undefined {
    const own = this.#derivation.criteria.filter(
      ({ criterion, outcome }) => criterion.kind === kind && outcome.kind === 'score',
    );
    if (own.length === 0) return undefined;
    const sum = `SUM(${span(
      'points',
      own.map((one) => this.#criterion(one)),
    )})`;
    if (kind === 'deduction') return this.#compared({ level }, sum, value, undefined);
    return this.#compared(
      { level },
      `MIN(${toNumber(this.#settings.bonusCap)},${sum})`,
      value,
      'bonus',
    );
  }

  #total(
    yearEnd: number,
    inspection: number | undefined,
    bonus: number | undefined,
    deduction: number | undefined,
    total: Fraction,
  ): void {
    const share = toNumber(this.#settings.inspectionShare);
    const score = (row: number | undefined) => (row === undefined ? '0' : at('score', row));
    const weighed = `(1-${share})*${score(yearEnd)}+${share}*${score(inspection)}`;
    const most = 100 + toNumber(this.#settings.bonusCap);
    const exact = `MIN(${most},MAX(0,${weighed}+${score(bonus)}-${score(deduction)}))`;
    this.#compared({ level: this.#words.total }, exact, total, 'total');
  }

  /** A line whose exact value is worked out, rounded, and set against the figure in `Results`. */
  #compared(
    row: AuditRow,
    exact: string,
    value: Fraction,
    figure: Parameters<ResultsLayout['columnOf']>[0] | undefined,
  ): number {
    const { decimals, rounding } = this.#settings;
    const place = this.#nextRow;
    const shown = toNumber(round(value, decimals, rounding));
    const own: AuditRow = {
      ...row,
      score: formula(exact, toNumber(value)),
      recalculated: formula(roundFormula(at('score', place), decimals, rounding), shown),
    };
    if (figure === undefined) return this.#add(own);
    const cell = absoluteAddress(this.results.rowOf(this.result), this.results.columnOf(figure));
    return this.#add({
      ...own,
      inResults: formula(`${quotedSheetName(this.results.sheet.name)}!${cell}`, shown),
      difference: formula(`${at('recalculated', place)}-${at('inResults', place)}`, 0),
    });
  }

  #audited(sheet: string, cell: string): AuditedCell {
    const range = parseRange(cell);
    const snapshot = this.#sheets.get(sheet);
    const content = range && snapshot && cellAt(snapshot, range.firstRow, range.firstColumn);
    const reading = typeof content === 'number' ? undefined : readNumber(content);
    return { sheet, cell, textAs: reading?.kind === 'value' ? reading.value : undefined };
  }
}

/** Excel takes at most 8192 characters in a formula; some room for what is put around it. */
const LONGEST_FORMULA = 8000;

/** Cells below one another as ranges, so that long lists of them stay readable. */
function runsOf(cells: readonly AuditedCell[]): readonly AuditedCell[] {
  const runs: { first: AuditedCell; last: AuditedCell }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && isBelow(run.last, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) =>
    first === last ? first : { ...first, cell: `${first.cell}:${last.cell}` },
  );
}

function isBelow(upper: AuditedCell, lower: AuditedCell): boolean {
  const [a, b] = [parseRange(upper.cell), parseRange(lower.cell)];
  return (
    a !== undefined &&
    b !== undefined &&
    upper.sheet === lower.sheet &&
    upper.textAs === undefined &&
    lower.textAs === undefined &&
    a.firstColumn === b.firstColumn &&
    a.firstRow + 1 === b.firstRow
  );
}

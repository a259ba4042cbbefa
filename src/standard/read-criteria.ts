import {
  add,
  compare,
  divide,
  fraction,
  fractionOf,
  HUNDRED,
  isZero,
  parseDecimal,
  toNumber,
  ZERO,
  type Fraction,
} from '../values/fraction';
import { folded, halfWidth } from '../values/text';
import { CRITERION_KINDS, METHODS, TITLE_KINDS, type TitleKind } from '../workbook/choices';
import { CRITERIA, type ColumnId } from '../workbook/contract';
import { EVERYONE, finding, titleScope, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { isBlank, readChoiceCell } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { numberText, TableReader } from '../workbook/table-reader';
import type { Composition, Criterion } from './standard';

type CriteriaReader = TableReader<ColumnId<typeof CRITERIA>>;

/**
 * The criteria of a workbook, in the sheet's order. A line that cannot be told is left out; its finding keeps the
 * title's candidates from being decided on.
 */
export function readCriteria(table: LocatedTable, report: Report): readonly Criterion[] {
  const reader: CriteriaReader = new TableReader(table, CRITERIA, report);
  const scopeOfRow = (row: RowSnapshot) => titleScope(titleOf(reader, row));
  const firstWithKey = new Map<string, RowSnapshot>();
  const criteria: Criterion[] = [];
  /** Titles with a line that was left out: the sum of their weights says nothing. */
  const unread = new Set<TitleKind>();
  for (const row of recordRows(reader, report, EVERYONE, scopeOfRow)) {
    const title = titleOf(reader, row);
    if (!title) {
      if (reader.demand(row, 'title', EVERYONE))
        reader.tell('unknown-title', row, 'title', EVERYONE, {});
      continue;
    }
    const scope = titleScope(title);
    const code = reader.text(row, 'code', scope);
    if (code === undefined) {
      reader.demand(row, 'code', scope);
      continue;
    }
    const key = `${title} ${folded(code)}`;
    const earlier = firstWithKey.get(key);
    if (earlier) {
      const place = { firstSheet: reader.sheetName, firstCell: reader.address(earlier, 'code') };
      reader.tell('duplicate-key', row, 'code', scope, place);
      continue;
    }
    firstWithKey.set(key, row);
    const criterion = readCriterion(reader, row, title, code, scope);
    if (criterion) criteria.push(criterion);
    else unread.add(title);
  }
  const complete = criteria.filter(({ title }) => !unread.has(title));
  reportWeights(reader, complete, firstWithKey, report);
  return criteria;
}

function titleOf(reader: CriteriaReader, row: RowSnapshot): TitleKind | undefined {
  const reading = readChoiceCell(reader.cell(row, 'title'), TITLE_KINDS);
  return reading.kind === 'value' ? reading.value : undefined;
}

function readCriterion(
  reader: CriteriaReader,
  row: RowSnapshot,
  title: TitleKind,
  code: string,
  scope: Scope,
): Criterion | undefined {
  const kind = reader.choice(row, 'kind', scope, CRITERION_KINDS);
  const method = reader.choice(row, 'method', scope, methodsFor(title, kind));
  if (!kind) {
    reader.demand(row, 'kind', scope);
    return undefined;
  }
  if (!method && !isBlank(reader.cell(row, 'method'))) return undefined;
  const weighted = kind === 'score';
  if (weighted && !reader.demand(row, 'dimension', scope)) return undefined;
  if (weighted && !method) {
    reader.demand(row, 'method', scope);
    return undefined;
  }
  const weight = weighted ? positive(reader, row, 'weight', scope) : ZERO;
  const maximum = kind === 'veto' ? ZERO : positive(reader, row, 'maximum', scope);
  const composition = method === 'composition' ? readShare(reader, row, scope) : undefined;
  if (!weight || !maximum || (method === 'composition' && !composition)) return undefined;
  return {
    title,
    code,
    dimension: reader.text(row, 'dimension', scope) ?? '',
    text: reader.note(row, 'criterion', scope),
    kind,
    method,
    weight,
    maximum,
    floor: kind === 'veto' ? undefined : readFloor(reader, row, scope, maximum),
    note: reader.note(row, 'note', scope),
    composition,
    sheet: reader.sheetName,
    row: row.row,
  };
}

/** Composition is the community's (P2). */
const METHODS_OF_OTHERS = METHODS.filter(({ code }) => code !== 'composition');
/** A veto is an evaluator's word. */
const METHODS_OF_VETOES = METHODS_OF_OTHERS.filter(({ code }) => code !== 'questionnaire');

function methodsFor(
  title: TitleKind,
  kind: string | undefined,
): readonly (typeof METHODS)[number][] {
  if (kind === 'veto') return METHODS_OF_VETOES;
  return title === 'learning-community' ? METHODS : METHODS_OF_OTHERS;
}

function positive(
  reader: CriteriaReader,
  row: RowSnapshot,
  column: 'weight' | 'maximum',
  scope: Scope,
): Fraction | undefined {
  if (!reader.demand(row, column, scope)) return undefined;
  const value = reader.number(row, column, scope, { minimum: 0, maximum: LARGEST });
  if (value === 0) reader.tell('not-positive', row, column, scope, {});
  return value === undefined || value === 0 ? undefined : fractionOf(value);
}

/** Far above any weight or maximum that means something, and well within exact arithmetic. */
const LARGEST = 1_000_000;

function readFloor(
  reader: CriteriaReader,
  row: RowSnapshot,
  scope: Scope,
  maximum: Fraction,
): Fraction | undefined {
  const bounds = { minimum: 0, maximum: toNumber(maximum) };
  const floor = reader.number(row, 'floor', scope, bounds);
  return floor === undefined ? undefined : fractionOf(floor);
}

const COUNTED: readonly {
  readonly words: RegExp;
  readonly holders: TitleKind;
  readonly base: Composition['base'];
}[] = [
  { words: /^(families|家庭)$/u, holders: 'learning-family', base: 'households' },
  {
    words: /^(building groups|楼组)$/u,
    holders: 'learning-building-group',
    base: 'buildingGroups',
  },
  { words: /^(units|单位)$/u, holders: 'learning-unit', base: 'units' },
];

/** `families 30%`, `building groups 30%` or `units 30%`, in either language, anywhere in the note. */
function readShare(
  reader: CriteriaReader,
  row: RowSnapshot,
  scope: Scope,
): Composition | undefined {
  const note = halfWidth(reader.note(row, 'note', scope)).toLowerCase();
  const match =
    /(building groups|families|units|家庭|楼组|单位) ?:? ?(\d{1,3}(?:\.\d{1,6})?) ?%/u.exec(note);
  const counted = match && COUNTED.find(({ words }) => words.test(match[1] ?? ''));
  const percent = match && parseDecimal(match[2] ?? '');
  if (!counted || !percent || isZero(percent) || compare(percent, HUNDRED) > 0) {
    reader.tell('invalid-share', row, 'note', scope, {});
    return undefined;
  }
  return { holders: counted.holders, base: counted.base, share: divide(percent, HUNDRED) };
}

function reportWeights(
  reader: CriteriaReader,
  criteria: readonly Criterion[],
  rows: ReadonlyMap<string, RowSnapshot>,
  report: Report,
): void {
  for (const { code: title } of TITLE_KINDS) {
    const weighted = criteria.filter((one) => one.title === title && one.kind === 'score');
    const [first] = weighted;
    const sum = weighted.reduce((total, { weight }) => add(total, weight), fraction(0));
    const row = first && rows.get(`${title} ${folded(first.code)}`);
    if (!row || compare(sum, HUNDRED) === 0) continue;
    report(
      finding('weights-not-100', reader.place(row, 'weight'), titleScope(title), {
        title,
        sum: numberText(toNumber(sum)),
      }),
    );
  }
}

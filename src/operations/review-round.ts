import { dayOfSerial, type Day } from '../values/day';
import { toNumber } from '../values/fraction';
import { bilingual } from '../values/language';
import { folded } from '../values/text';
import { choiceWords, TITLE_KINDS } from '../workbook/choices';
import {
  CANDIDATES,
  COMMUNITY,
  CRITERIA,
  HOLIDAYS,
  isHeaderOf,
  REVIEWS,
  TITLES,
  type TableSpec,
} from '../workbook/contract';
import type { WritePlan } from '../workbook/plan';
import { isBlank, readText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { rowsBetween } from '../workbook/table-rows';
import { readCriteria } from '../standard/read-criteria';
import type { Settings, TitleSettings } from '../standard/settings';
import type { Criterion } from '../standard/standard';
import type { Catalogue } from '../locales/catalogue';
import type { NewReview } from '../register/review-entry';
import { holderFinder, type Holder } from '../register/standings';
import type { CheckedRegister } from './check-register';
import type { EvaluatedWorkbook } from './evaluate-workbook';
import type { SampleCell, SampleRow } from './sample/sample-district';
import { planTemplate, type TemplateCriterion } from './template';

/**
 * A new evaluation workbook in which holders are evaluated again (P13): the workbook's own standard and settings, they
 * as the candidates, the register beside them. Prerequisites are off: they are asked of who is to be named (P4), not of
 * who holds the title.
 */
export function planReviewRound(
  checked: CheckedRegister,
  holders: readonly Holder[],
  year: number,
  words: Catalogue,
): WritePlan {
  const criteria = ownCriteria(checked);
  return planTemplate(words, {
    year,
    candidates: candidateRows(checked, holders, words),
    scores: {},
    inspections: [],
    responses: [],
    titles: rowsOf(checked, TITLES),
    reviews: rowsOf(checked, REVIEWS),
    holidays: rowsOf(checked, HOLIDAYS),
    settings: withoutPrerequisites(checked.settings),
    ...(criteria.length > 0 && { criteria }),
  });
}

/**
 * What a round's results come to: named is a passed review, not named a failed one, incomplete none at all. Only holders
 * of titles in force are reviewed.
 */
export function reviewsOfRound(
  { evaluation }: EvaluatedWorkbook,
  { holders }: CheckedRegister,
  reviewedOn: Day,
): readonly NewReview[] {
  const findHolder = holderFinder(holders);
  return evaluation.results.flatMap(({ candidate, decision, total }): NewReview[] => {
    const holder = candidate.title && findHolder(candidate.key, candidate.title);
    if (!holder || decision === 'incomplete') return [];
    return [
      {
        kind: 'review',
        titleNo: holder.title.titleNo,
        reviewedOn,
        outcome: decision === 'named' ? 'passed' : 'failed',
        total: total && toNumber(total),
        decidedBy: '',
        note: '',
        corrects: undefined,
      },
    ];
  });
}

function ownCriteria({ tables }: CheckedRegister): readonly TemplateCriterion[] {
  const table = tables.find(({ spec }) => spec === CRITERIA);
  // What is wrong with the standard was found where it is checked, and stays as it is.
  return table ? readCriteria(table, () => undefined).map(asWritten) : [];
}

function asWritten(one: Criterion): TemplateCriterion {
  const said = (text: string) => bilingual(text, text);
  return {
    title: one.title,
    code: one.code,
    dimension: said(one.dimension),
    criterion: said(one.text),
    kind: one.kind,
    method: one.method,
    weight: one.kind === 'score' ? toNumber(one.weight) : undefined,
    maximum: one.kind === 'veto' ? undefined : toNumber(one.maximum),
    floor: one.floor && toNumber(one.floor),
    note: said(one.note),
  };
}

function withoutPrerequisites(settings: Settings): Settings {
  const off = (own: TitleSettings): TitleSettings => ({
    ...own,
    advancedUnit: 'off',
    honours: 'none',
  });
  const { of } = settings;
  return {
    ...settings,
    general: off(settings.general),
    of: {
      'learning-community': off(of['learning-community']),
      'learning-family': off(of['learning-family']),
      'learning-building-group': off(of['learning-building-group']),
      'learning-unit': off(of['learning-unit']),
    },
  };
}

/** As `Candidates` has them, with their base numbers; those that are no longer in it, as the register has them. */
function candidateRows(
  checked: CheckedRegister,
  holders: readonly Holder[],
  { language }: Catalogue,
): readonly SampleRow[] {
  const listed = new Map(
    rowsOf(checked, CANDIDATES).map((row) => [folded(textOf(row['candidate'])), row]),
  );
  return holders.map(({ title }) => ({
    ...listed.get(folded(title.candidate)),
    candidate: title.candidate,
    title: choiceWords(TITLE_KINDS, title.title)[language],
    name: title.name,
    district: title.district,
    ...(title.community !== '' && { community: title.community }),
  }));
}

function textOf(cell: SampleCell): string {
  return typeof cell === 'object' ? '' : String(cell ?? '');
}

/** The rows of a table by the contract's columns, and by the community's. */
function rowsOf({ tables }: CheckedRegister, spec: TableSpec): readonly SampleRow[] {
  const table = tables.find((one) => one.spec === spec);
  if (!table) return [];
  const columns = table.headers.flatMap(({ spec: own, text, column }) => {
    const id = own?.id ?? (isHeaderOf(COMMUNITY, text) ? COMMUNITY.id : undefined);
    return id === undefined ? [] : [{ id, column }];
  });
  return rowsBetween(table.sheet, table.headerRow + 1, table.range.lastRow)
    .filter(({ cells }) => columns.some(({ column }) => !isBlank(cells[column - 1])))
    .map(({ cells }) =>
      Object.fromEntries(columns.map(({ id, column }) => [id, copied(cells[column - 1])])),
    );
}

function copied(cell: CellValue): SampleCell {
  if (typeof cell !== 'object') return cell;
  const day = cell.kind === 'date' ? dayOfSerial(cell.serial) : undefined;
  if (day !== undefined) return { day };
  const said = readText(cell);
  return said.kind === 'value' ? said.value : undefined;
}

import { serialOfDay, type Day } from '../../values/day';
import { compareText, folded } from '../../values/text';
import { choiceWords, STATUSES, TITLE_KINDS } from '../../workbook/choices';
import { HOLDERS_LIST, REVIEW_PLAN, type ColumnId, type TableSpec } from '../../workbook/contract';
import { locateTables } from '../../workbook/locate-tables';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Catalogue } from '../../locales/catalogue';
import type { Holder } from '../../register/standings';
import { sheetPlace, type SheetPlace } from './output-sheet';
import { titlesColumn } from './titles-sheet';
import { lineKey, userColumns } from './user-columns';

type ListColumn = ColumnId<typeof REVIEW_PLAN> | ColumnId<typeof HOLDERS_LIST>;

/** The reviews that fall due in a year, and those that are overdue, by district: to be printed and handed out (P13). */
export function layOutReviewPlan(
  holders: readonly Holder[],
  year: number,
  asOf: Day,
  snapshot: WorkbookSnapshot,
  words: Catalogue,
): SheetPlan {
  const { planTitle, planNote } = words.reviews.sheets;
  return layOutList(
    REVIEW_PLAN,
    inOrder(holders, words, ({ standing }) => standing.reviewDue),
    [planTitle(year), planNote(holders.length, asOf)],
    snapshot,
    words,
  );
}

/** The titles in force with their medals (P12), by district: to be printed and handed out. */
export function layOutHoldersList(
  holders: readonly Holder[],
  asOf: Day,
  snapshot: WorkbookSnapshot,
  words: Catalogue,
): SheetPlan {
  const { holdersTitle, holdersNote } = words.reviews.sheets;
  return layOutList(
    HOLDERS_LIST,
    inOrder(holders, words, ({ title }) => title.namedOn),
    [holdersTitle, holdersNote(holders.length, asOf)],
    snapshot,
    words,
  );
}

function layOutList(
  spec: TableSpec<ListColumn>,
  holders: readonly Holder[],
  [title, note]: readonly [string, string],
  snapshot: WorkbookSnapshot,
  words: Catalogue,
): SheetPlan {
  const { earlier, ...place } = listPlace(spec, snapshot, words);
  const added = userColumns(earlier, ['titleNo'], () => false);
  return {
    ...place,
    heading: [[{ value: title, style: 'title' }], [{ value: note, style: 'note' }], []],
    table: {
      name: spec.name,
      columns: withUniqueHeaders([
        ...spec.columns.map((column) =>
          titlesColumn(columnPlan(column, words.language), column.id, words),
        ),
        ...added.columns,
      ]),
      rows: holders.map((holder) => {
        const cells = listCells(holder, words);
        const own = spec.columns.map(({ id }) => cells[id]);
        return [...own, ...added.cellsOf(lineKey([holder.title.titleNo]))];
      }),
      blankRows: 0,
    },
    tabColor: '7A5C00',
    freeze: { rows: 4, columns: 0 },
    landscape: true,
    protectHeaders: false,
  };
}

function listCells(
  { title, standing }: Holder,
  { language }: Catalogue,
): Readonly<Record<ListColumn, CellContent>> {
  const { reviewedOn } = standing;
  return {
    district: title.district,
    title: choiceWords(TITLE_KINDS, title.title)[language],
    name: title.name,
    community: title.community,
    reviewDue: serialOfDay(standing.reviewDue),
    status: choiceWords(STATUSES, standing.status)[language],
    reviewedOn: reviewedOn === undefined ? undefined : serialOfDay(reviewedOn),
    namedOn: serialOfDay(title.namedOn),
    medalNo: title.medalNo,
    titleNo: title.titleNo,
  };
}

/** By district, then in the order of P1, then by a date, then by name. */
function inOrder(
  holders: readonly Holder[],
  { language }: Catalogue,
  dateOf: (holder: Holder) => Day,
): readonly Holder[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rank = new Map<string, number>(TITLE_KINDS.map(({ code }, index) => [code, index]));
  return [...holders].sort(
    (a, b) =>
      compare(a.title.district, b.title.district) ||
      (rank.get(a.title.title) ?? 0) - (rank.get(b.title.title) ?? 0) ||
      dateOf(a) - dateOf(b) ||
      compare(a.title.name, b.title.name) ||
      compareText(a.title.titleNo, b.title.titleNo),
  );
}

/** A list of ours bears our table's name; any other sheet with such columns is a person's own, and stays. */
function listPlace(spec: TableSpec, snapshot: WorkbookSnapshot, words: Catalogue): SheetPlace {
  const own = locateTables(snapshot, [spec]).filter(
    ({ excelTable }) => excelTable && folded(excelTable.name) === folded(spec.name),
  );
  return sheetPlace(spec, snapshot, own, words.language, [1, 1]);
}

import { serialOfDay } from '../../values/day';
import { choiceWords, STATUSES, TITLE_KINDS } from '../../workbook/choices';
import { COMMUNITY, isHeaderOf, TITLES, type ColumnId } from '../../workbook/contract';
import type { LocatedTable } from '../../workbook/locate-tables';
import type {
  AppendPlan,
  CellContent,
  CellFormat,
  ColumnPlan,
  SheetPlan,
} from '../../workbook/plan';
import { columnPlan } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import type { Naming } from '../../register/naming';
import { firstFreeRow } from './append-rows';
import type { SheetPlace } from './output-sheet';

type TitlesColumn = ColumnId<typeof TITLES>;

/** A register for a workbook that has none. */
export function layOutTitles(
  namings: readonly Naming[],
  place: SheetPlace,
  words: Catalogue,
): SheetPlan {
  const { title, note } = words.sheets.titles;
  return {
    name: place.name,
    ...(place.replaces !== undefined && { replaces: place.replaces }),
    heading: [[{ value: title, style: 'title' }], [{ value: note, style: 'note' }], []],
    table: {
      name: TITLES.name,
      columns: TITLES.columns.map((spec) =>
        titlesColumn(columnPlan(spec, words.language), spec.id, words),
      ),
      rows: namings.map((naming) => {
        const cells = namingCells(naming, words);
        return TITLES.columns.map(({ id }) => cells[id]);
      }),
      blankRows: 0,
    },
    tabColor: '7A5C00',
    freeze: { rows: 4, columns: 3 },
    landscape: true,
    protectHeaders: false,
  };
}

/** The register's Status column is coloured. */
export function titlesColumn(plan: ColumnPlan, id: string, { language }: Catalogue): ColumnPlan {
  if (id !== 'status') return plan;
  const tones = {
    'in-force': 'good',
    'due-soon': 'caution',
    overdue: 'bad',
    removed: 'neutral',
  } as const;
  return {
    ...plan,
    highlights: STATUSES.map(({ code, words }) => ({ text: words[language], tone: tones[code] })),
  };
}

/** Without an id: the holder's community, where the register has a column for it. */
interface AppendedColumn {
  readonly id: TitlesColumn | undefined;
  readonly column: number;
  readonly format: CellFormat;
}

/** Lines that go below the last one of the register that is there; its other lines and columns stay as they are. */
export function appendTitles(
  namings: readonly Naming[],
  table: LocatedTable,
  communityOf: (candidate: string) => string,
  words: Catalogue,
): AppendPlan {
  const { sheet, excelTable, headers } = table;
  const columns = headers.flatMap(({ spec, text, column }): AppendedColumn[] => {
    if (spec)
      return [
        { id: spec.id as TitlesColumn, column, format: columnPlan(spec, words.language).format },
      ];
    return isHeaderOf(COMMUNITY, text) ? [{ id: undefined, column, format: { kind: 'text' } }] : [];
  });
  return {
    sheet: sheet.name,
    table: excelTable?.name,
    firstRow: firstFreeRow(table),
    columns: columns.map(({ column, format }) => ({ column, format })),
    rows: namings.map((naming) => {
      const cells = namingCells(naming, words);
      return columns.map(({ id }) => (id ? cells[id] : communityOf(naming.candidate)));
    }),
  };
}

function namingCells(
  naming: Naming,
  { language }: Catalogue,
): Readonly<Record<TitlesColumn, CellContent>> {
  return {
    titleNo: naming.titleNo,
    candidate: naming.candidate,
    name: naming.name,
    district: naming.district,
    title: choiceWords(TITLE_KINDS, naming.title)[language],
    namedOn: serialOfDay(naming.namedOn),
    medalNo: undefined,
    reviewedOn: undefined,
    reviewDue: serialOfDay(naming.reviewDue),
    status: choiceWords(STATUSES, naming.status)[language],
    removedOn: undefined,
    reason: undefined,
  };
}

import { serialOfDay, type Day } from '../values/day';
import { LANGUAGES } from '../values/language';
import { folded } from '../values/text';
import { cellAddress } from '../workbook/address';
import { choiceWords, STATUSES } from '../workbook/choices';
import type { TITLES } from '../workbook/contract';
import { type ColumnId } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import type { EditPlan } from '../workbook/plan';
import { isBlank, readChoiceCell, readDate, readText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { cellAt } from '../workbook/table-rows';
import type { Catalogue } from '../locales/catalogue';
import { catalogueOf } from '../locales/catalogues';
import type { Holder } from '../register/standings';

type Derived = Extract<
  ColumnId<typeof TITLES>,
  'reviewedOn' | 'reviewDue' | 'status' | 'removedOn' | 'reason'
>;

/**
 * The cells of the register that no longer say what is derived from its namings and reviews (P13, P14), and what they
 * should say. Columns that the table doesn't have are left out; a register that is up to date gives none.
 */
export function registerEdits(
  holders: readonly Holder[],
  table: LocatedTable,
  words: Catalogue,
): readonly EditPlan[] {
  const columns = new Map(
    table.headers.flatMap(({ spec, column }) => (spec ? [[spec.id, column] as const] : [])),
  );
  return holders.flatMap(({ title, standing }) => {
    const edit = (id: Derived, change: (cell: CellValue) => Change): readonly EditPlan[] => {
      const column = columns.get(id);
      if (column === undefined) return [];
      const changed = change(cellAt(table.sheet, title.row, column));
      const place = { sheet: table.sheet.name, cell: cellAddress(title.row, column) };
      return changed ? [{ ...place, ...changed }] : [];
    };
    return [
      ...edit('reviewedOn', (cell) => dateChange(cell, standing.reviewedOn)),
      ...edit('reviewDue', (cell) => dateChange(cell, standing.reviewDue)),
      ...edit('status', (cell) => {
        const said = readChoiceCell(cell, STATUSES);
        if (said.kind === 'value' && said.value === standing.status) return undefined;
        return { content: choiceWords(STATUSES, standing.status)[words.language] };
      }),
      ...edit('removedOn', (cell) => dateChange(cell, standing.removedOn)),
      ...edit('reason', (cell) => reasonChange(cell, standing.removedOn !== undefined, words)),
    ];
  });
}

/** Undefined where the cell says so already. */
type Change = Pick<EditPlan, 'content' | 'format'> | undefined;

function dateChange(cell: CellValue, day: Day | undefined): Change {
  if (day === undefined) return isBlank(cell) ? undefined : { content: undefined };
  const said = readDate(cell);
  if (said.kind === 'value' && said.value === day) return undefined;
  return { content: serialOfDay(day), format: { kind: 'date' } };
}

/** A reason that somebody has put into words of their own stays. */
function reasonChange(cell: CellValue, isRemoved: boolean, words: Catalogue): Change {
  if (isRemoved) return isBlank(cell) ? { content: words.reviews.removalReason } : undefined;
  const said = readText(cell);
  const isOurs = LANGUAGES.some(
    (language) =>
      said.kind === 'value' &&
      folded(said.value) === folded(catalogueOf(language).reviews.removalReason),
  );
  return isOurs ? { content: undefined } : undefined;
}

import { SOURCES } from '../../workbook/contract';
import type { SheetPlan } from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import type { ImportedFile } from '../../consolidation/read-city';
import type { SheetPlace } from './output-sheet';
import { lineKey, userColumns } from './user-columns';

/** The sheet of the files that a city's workbook was put together from. */
export function layOutSources(
  files: readonly ImportedFile[],
  place: SheetPlace,
  words: Catalogue,
): SheetPlan {
  const { title, note } = words.consolidation.sources;
  const { earlier, ...own } = place;
  const added = userColumns(earlier, ['file'], () => false);
  return {
    ...own,
    heading: [[{ value: title, style: 'title' }], [{ value: note, style: 'note' }], []],
    table: {
      name: SOURCES.name,
      columns: withUniqueHeaders([
        ...SOURCES.columns.map((column) => columnPlan(column, words.language)),
        ...added.columns,
      ]),
      rows: files.map((file) => [
        ...SOURCES.columns.map(({ id }) => file[id]),
        ...added.cellsOf(lineKey([file.file])),
      ]),
      blankRows: 0,
    },
    tabColor: '4F6BB0',
    freeze: { rows: 4, columns: 1 },
    landscape: true,
    protectHeaders: false,
  };
}

import type { SheetSnapshot } from '../../workbook/snapshot';
import { askDateSystem } from './date-system';
import { isOwnSheet } from './own-sheets';

/** What a workbook consists of, without its cells. */
export interface ListedWorkbook {
  /** The person's sheets, in the order of their tabs. */
  readonly sheets: readonly ListedSheet[];
  /** The host's own ones, whatever write they are from. */
  readonly ownSheets: readonly ListedSheet[];
  readonly tables: readonly ListedTable[];
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

export interface ListedSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
}

export interface ListedTable {
  readonly name: string;
  readonly sheetId: string;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
  readonly isFiltered: boolean;
}

/** Asks for the list; what comes back gives it once the answer is there. */
export function listWorkbook(context: Excel.RequestContext): () => ListedWorkbook {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load(
    'items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/autoFilter/isDataFiltered',
  );
  const date1904 = askDateSystem(context);
  return () => {
    const listed = worksheets.items.map(({ id, name, visibility }): ListedSheet => ({
      id,
      name,
      visibility: visibilityOf(visibility),
    }));
    return {
      sheets: listed.filter(({ name }) => !isOwnSheet(name)),
      ownSheets: listed.filter(({ name }) => isOwnSheet(name)),
      tables: tables.items.map((table) => ({
        name: table.name,
        sheetId: table.worksheet.id,
        hasHeaderRow: table.showHeaders,
        hasTotalsRow: table.showTotals,
        isFiltered: table.autoFilter.isDataFiltered,
      })),
      date1904: date1904(),
    };
  };
}

function visibilityOf(visibility: string): SheetSnapshot['visibility'] {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'very-hidden' : 'visible';
}

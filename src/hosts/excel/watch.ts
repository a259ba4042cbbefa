import { cellAddress } from '../../workbook/address';
import { localRange } from './ask-contents';
import { isSupported } from './requirements';

/** What Excel tells of people's work. The sheet is an id; undefined where the sheets themselves changed. */
export interface Watcher {
  readonly changed: (sheetId: string | undefined) => void;
  /** Formulas of the sheet have other values, or its cells another look: nothing that a person typed there. */
  readonly stale: (sheetId: string) => void;
  readonly selected: (sheetId: string, address: string) => void;
}

/** Excel's word for what this add-in did itself. */
const OURS = 'ThisLocalAddin';

/** Has Excel tell; what comes back ends that. */
export async function startWatching(watcher: Watcher): Promise<() => Promise<void>> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const sheetsChanged = async (): Promise<void> => watcher.changed(undefined);
  const sheetStale = async ({ worksheetId }: { worksheetId: string }): Promise<void> =>
    watcher.stale(worksheetId);
  const results = [
    worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      if (triggerSource !== OURS) watcher.changed(worksheetId);
    }),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      watcher.selected(worksheetId, address),
    ),
    worksheets.onAdded.add(sheetsChanged),
    worksheets.onDeleted.add(sheetsChanged),
    worksheets.onCalculated.add(sheetStale),
    worksheets.onFormatChanged.add(sheetStale),
    ...(isSupported('1.17')
      ? [
          worksheets.onNameChanged.add(sheetsChanged),
          worksheets.onVisibilityChanged.add(sheetsChanged),
          worksheets.onMoved.add(sheetsChanged),
        ]
      : []),
  ];
  await context.sync();
  return async () => {
    for (const result of results) result.remove();
    await context.sync();
  };
}

/** The first cell of a selection: `B3:D9,F1` → `B3`; `B:D` → `B1`; `4:4` → `A4`. */
export function firstCell(address: string): string {
  const [first = ''] = address.slice(address.lastIndexOf('!') + 1).split(/[,:]/);
  const plain = first.replaceAll('$', '');
  if (/^\d+$/.test(plain)) return `A${plain}`;
  if (/^[A-Z]+$/i.test(plain)) return `${plain.toUpperCase()}1`;
  const { firstRow, firstColumn } = localRange(plain);
  return cellAddress(firstRow, firstColumn);
}

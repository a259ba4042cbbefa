import * as sheetjs from '@e965/xlsx';
import { openLiveFile, type LiveFileHost } from '../../src/hosts/file/live-file';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { fastest, milliseconds, times, type Line } from './measure';

const ROWS = 2_000;
const COLUMNS = 80;
/** What a large screen shows at once. */
const SHOWN_ROWS = 60;
const SHOWN_COLUMNS = 30;

/** A styled sheet of numbers, each with two decimals and a validation. */
function largeSheet(): Uint8Array {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({
    header: `Column ${index + 1}`,
    width: 12,
    format: { kind: 'number', decimals: 2 } as const,
    validation: { rule: { kind: 'decimal', minimum: 0, maximum: 100 } as const },
  }));
  const rows = Array.from({ length: ROWS }, (_, row) =>
    columns.map((_column, column) => ((row * 31 + column * 7) % 10_000) / 100),
  );
  return newWorkbook({
    sheets: [
      {
        name: 'Large',
        heading: [],
        table: { name: 'Large', columns, rows, blankRows: 0 },
        landscape: false,
        protectHeaders: false,
      },
    ],
    appends: [],
    edits: [],
    names: [],
  });
}

function showScreen(live: LiveFileHost): number {
  const [sheet] = live.sheets();
  let letters = 0;
  for (let row = 1; row <= SHOWN_ROWS; row += 1) {
    for (let column = 1; column <= SHOWN_COLUMNS; column += 1) {
      letters += sheet?.cell(row, column)?.text.length ?? 0;
    }
  }
  if (letters === 0) throw new Error('nothing is shown');
  return letters;
}

/** What a person waits for in the page: opening, typing, saving. */
export async function benchWorkbench(): Promise<readonly Line[]> {
  const bytes = largeSheet();
  const opening = await fastest(() => showScreen(openLiveFile(bytes, 'Large.xlsx')));
  const peer = await fastest(
    () => sheetjs.read(bytes, { dense: true, cellStyles: true, cellText: true, cellNF: true }),
    3,
  );
  const live = openLiveFile(bytes, 'Large.xlsx');
  let typed = 0;
  const typing = await fastest(() => {
    typed += 1;
    live.type([{ sheet: 'Large', cell: 'B5', text: String(typed) }]);
    return showScreen(live);
  });
  const saving = await fastest(() => live.bytes());
  return [
    {
      what: 'opening and showing a screen',
      figure: milliseconds(opening),
      ratio: '1',
      goal: '≤ 300 ms',
    },
    {
      what: 'reading with @e965/xlsx (SheetJS), styles included',
      figure: milliseconds(peer),
      ratio: times(peer / opening),
      goal: '> ours',
    },
    {
      what: 'typing into a cell and showing the screen again',
      figure: milliseconds(typing),
      ratio: times(typing / opening),
      goal: '≤ 16 ms',
    },
    { what: 'saving', figure: milliseconds(saving), ratio: times(saving / opening), goal: '' },
  ];
}

import fc from 'fast-check';
import { openLiveFile, type CellInput, type LiveFileHost } from '../../../src/hosts/file/live-file';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { cellAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { loadEngine } from './engine';
import { checkPackage } from './patch-check-package';
import { again, planOf, sheet } from './patch-plans';
import { richWorkbook } from './rich-workbooks';

const RICH = richWorkbook();

const text = fc.oneof(
  fc.constantFrom(
    '',
    '85',
    '7.5%',
    '2026-05-01',
    "'001",
    'TRUE',
    '=B2*2',
    '=SUM(B1:B3)',
    '=A1&"x"',
    '=1/0',
    '=NO()',
    '阳光社区',
    "'=x",
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

const input: fc.Arbitrary<CellInput> = fc.record({
  sheet: fc.constantFrom('Data & notes', 'Register', 'Secret'),
  cell: fc
    .record({ row: fc.integer({ min: 1, max: 7 }), column: fc.integer({ min: 1, max: 5 }) })
    .map(({ row, column }) => cellAddress(row, column)),
  text,
});

type Step =
  | { readonly kind: 'type'; readonly inputs: readonly CellInput[] }
  | { readonly kind: 'write' | 'undo' | 'undoStep' | 'redoStep' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(input, { minLength: 1, maxLength: 4 })
      .map((inputs) => ({ kind: 'type', inputs }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('write', 'undo', 'undoStep', 'redoStep') }),
  },
);

async function take(live: LiveFileHost, one: Step): Promise<void> {
  if (one.kind === 'type') live.type(one.inputs);
  else if (one.kind === 'undoStep') live.undoStep();
  else if (one.kind === 'redoStep') live.redoStep();
  else if (one.kind === 'undo') {
    if (live.canUndo()) await live.undo();
  } else {
    const names = (await live.read()).sheets.map(({ name }) => name);
    const plan = planOf(sheet('Results'));
    await live.write(names.includes('Results') ? again(plan) : plan);
  }
}

/** What the grid shows, as a snapshot would have it. */
function shownRows(live: LiveFileHost, at: number): Pick<SheetSnapshot, 'rows'>['rows'] {
  const view = live.sheets()[at]!;
  const rows = [];
  for (let row = 1; row <= view.lastRow; row += 1) {
    const cells = Array.from(
      { length: view.lastColumn },
      (_, column) => view.cell(row, column + 1)?.value,
    );
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length > 0) rows.push({ row, hidden: view.rowHeight(row) === 0, cells });
  }
  return rows;
}

describe('whatever people and the pane do', () => {
  test('the grid, the snapshot and the file say the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
        for (const one of steps) await take(live, one);
        const snapshot = await live.read();
        const bytes = live.bytes();
        expect(readWorkbook(bytes)).toEqual(snapshot);
        expect(checkPackage(bytes)).toEqual([]);
        snapshot.sheets.forEach(({ rows }, at) => expect(shownRows(live, at)).toEqual(rows));
        // Opened again it looks the same.
        const reopened = openLiveFile(bytes, 'North.xlsx', { loadEngine });
        live.sheets().forEach((view, at) => {
          const other = reopened.sheets()[at]!;
          for (let row = 1; row <= 8; row += 1) {
            for (let column = 1; column <= 6; column += 1) {
              const [one, two] = [view, other].map((of) => of.cell(row, column));
              expect([two?.value, two?.formula]).toEqual([one?.value, one?.formula]);
              expect([row, column, two?.text, two?.input]).toEqual([
                row,
                column,
                one?.text ?? two?.text,
                one?.input ?? two?.input,
              ]);
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('every step can be undone, down to the file that was opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
        for (const one of steps) await take(live, one);
        await live.settled();
        const last = live.bytes();
        while (live.undoStep());
        await live.settled();
        expect(live.bytes()).toEqual(RICH);
        while (live.redoStep());
        await live.settled();
        // What was taken back by hand stays taken back.
        if (steps.every(({ kind }) => kind !== 'undoStep')) expect(live.bytes()).toEqual(last);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

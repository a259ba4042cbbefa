import type { Host } from '../../src/hosts/host';
import type { RefusedReason } from '../../src/workbook/file-problems';
import type {
  AppendPlan,
  ColumnPlan,
  EditPlan,
  SheetPlan,
  WritePlan,
} from '../../src/workbook/plan';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';

const NOTHING: WritePlan = { sheets: [], appends: [], edits: [], names: [] };
const TEXT = { kind: 'text' } as const;
const DATE = { kind: 'date' } as const;
const TWO_DECIMALS = { kind: 'number', decimals: 2 } as const;

const column = (header: string, format: ColumnPlan['format'] = TEXT): ColumnPlan => ({
  header,
  width: 14,
  format,
});

const BARE = {
  heading: [[{ value: 'Results of the year', style: 'title' as const }]],
  landscape: true,
  protectHeaders: false,
};

/** A sheet with a title in row 1 and its table from row 2 on. */
const results = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  ...BARE,
  name: 'Results',
  table: {
    name: 'Results',
    columns: [column('Candidate'), column('Total', TWO_DECIMALS), column('Named on', DATE)],
    rows: [
      ['C001', 80.5, 45413],
      ['阳光社区', 79.99, undefined],
    ],
    blankRows: 0,
  },
  ...more,
});

const plan = (...sheets: readonly SheetPlan[]): WritePlan => ({ ...NOTHING, sheets });

const appending = (append: Partial<AppendPlan>): WritePlan => ({
  ...NOTHING,
  appends: [
    {
      sheet: 'Results',
      table: 'Results',
      firstRow: 5,
      columns: [
        { column: 1, format: TEXT },
        { column: 3, format: DATE },
      ],
      rows: [['C003', 45414]],
      ...append,
    },
  ],
});

const editing = (...edits: readonly EditPlan[]): WritePlan => ({ ...NOTHING, edits });

/**
 * What every host promises, whatever it keeps its workbook in.
 * @param makeHost opens a workbook that holds one empty sheet, `Sheet1`.
 */
export function hostContract(name: string, makeHost: () => Host | Promise<Host>): void {
  describe(`${name} keeps the contract of hosts`, () => {
    let host: Host;
    beforeEach(async () => {
      host = await makeHost();
    });

    const sheetNames = async (): Promise<readonly string[]> =>
      (await host.read()).sheets.map((sheet) => sheet.name);
    const sheet = async (wanted: string): Promise<SheetSnapshot> =>
      (await host.read()).sheets.find((one) => one.name === wanted)!;
    const cells = async (wanted: string): Promise<readonly (readonly CellValue[])[]> =>
      (await sheet(wanted)).rows.map((row) => row.cells);

    /** The plan is refused for that reason, and the workbook is as it was. */
    const expectRefused = async (refused: WritePlan, reason: RefusedReason): Promise<void> => {
      const before = await host.read();
      await expect(host.write(refused)).rejects.toMatchObject({
        name: 'WriteRefusedError',
        reason,
      });
      expect(await host.read()).toEqual(before);
    };

    test('an empty sheet has no rows', async () => {
      expect(await host.read()).toEqual({
        sheets: [
          {
            name: 'Sheet1',
            visibility: 'visible',
            rows: [],
            merges: [],
            tables: [],
            hasAttachments: false,
          },
        ],
      });
    });

    test('a new sheet goes to the end and reads back as planned', async () => {
      await host.write(plan(results()));
      expect(await sheetNames()).toEqual(['Sheet1', 'Results']);
      const { rows, tables } = await sheet('Results');
      expect(rows).toEqual([
        { row: 1, hidden: false, cells: ['Results of the year'] },
        { row: 2, hidden: false, cells: ['Candidate', 'Total', 'Named on'] },
        { row: 3, hidden: false, cells: ['C001', 80.5, { kind: 'date', serial: 45413 }] },
        { row: 4, hidden: false, cells: ['阳光社区', 79.99] },
      ]);
      expect(tables).toEqual([
        {
          name: 'Results',
          range: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 3 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ]);
    });

    test('text stays text, whatever it looks like', async () => {
      const texts = [
        '=1+1',
        '+1',
        '-',
        '@here',
        '001',
        '1e3',
        'TRUE',
        '2024-05-01',
        " it's ",
        'a\nb',
      ];
      await host.write(
        plan({
          ...results(),
          table: {
            name: 'Texts',
            columns: [column('Text')],
            rows: texts.map((text) => [text]),
            blankRows: 0,
          },
        }),
      );
      expect((await cells('Results')).slice(2)).toEqual(texts.map((text) => [text]));
    });

    test('formulas read as their value, links as their text', async () => {
      await host.write(
        plan({
          ...results(),
          table: {
            name: 'Mixed',
            columns: [column('Formula', { kind: 'general' }), column('Link'), column('Yes')],
            rows: [
              [
                { kind: 'formula', formula: 'SUM(1,2)', value: 3 },
                { kind: 'link', text: 'Sheet1!B2', sheet: 'Sheet1', cell: 'B2' },
                true,
              ],
            ],
            blankRows: 0,
          },
        }),
      );
      expect((await cells('Results'))[2]).toEqual([3, 'Sheet1!B2', true]);
    });

    test('blank rows belong to the table; a table has a row at least', async () => {
      const withRows = (name: string, blankRows: number): SheetPlan => ({
        ...results({ name }),
        table: { name: `T_${name}`, columns: [column('A')], rows: [], blankRows },
      });
      await host.write(plan(withRows('None', 0), withRows('Five', 5)));
      expect((await sheet('None')).tables[0]!.range.lastRow).toBe(3);
      expect((await sheet('Five')).tables[0]!.range.lastRow).toBe(7);
      expect((await sheet('Five')).rows.map(({ row }) => row)).toEqual([1, 2]);
    });

    test('a sheet without a table', async () => {
      await host.write(plan({ ...BARE, name: "It's for you", widths: [40] }));
      const { rows, tables } = await sheet("It's for you");
      expect(tables).toEqual([]);
      expect(rows).toEqual([{ row: 1, hidden: false, cells: ['Results of the year'] }]);
    });

    test('a sheet of ours is replaced in its place, and twice is the same as once', async () => {
      await host.write(plan(results(), { ...BARE, name: 'Findings' }));
      const before = await host.read();
      await host.write(plan(results({ replaces: 'Results' })));
      expect(await host.read()).toEqual(before);
      const shorter = results({ name: '评估结果', replaces: 'results' });
      await host.write(plan({ ...shorter, table: { ...shorter.table!, rows: [['C9']] } }));
      expect(await sheetNames()).toEqual(['Sheet1', '评估结果', 'Findings']);
      expect((await cells('评估结果')).slice(2)).toEqual([['C9']]);
      expect((await sheet('评估结果')).tables.map((table) => table.range.lastRow)).toEqual([3]);
    });

    test('names can be defined, and defined again', async () => {
      await host.write({
        ...plan(results()),
        names: [{ name: 'Whole_2', refersTo: "'Results'!$A$2:$C$4" }],
      });
      const before = await host.read();
      await host.write({
        ...NOTHING,
        names: [{ name: 'whole_2', refersTo: "'Results'!$A$2:$C$3" }],
      });
      expect(await host.read()).toEqual(before);
    });

    test('rows grow a table, in the columns that the plan names', async () => {
      await host.write(plan(results()));
      await host.write(appending({ rows: [['C003', 45414], ['=C004']] }));
      const { rows, tables } = await sheet('Results');
      expect(rows.slice(4)).toEqual([
        { row: 5, hidden: false, cells: ['C003', undefined, { kind: 'date', serial: 45414 }] },
        { row: 6, hidden: false, cells: ['=C004'] },
      ]);
      expect(tables[0]!.range).toEqual({ firstRow: 2, firstColumn: 1, lastRow: 6, lastColumn: 3 });
    });

    test('blank rows of a table are filled before it grows', async () => {
      const blank = results();
      await host.write(plan({ ...blank, table: { ...blank.table!, blankRows: 3 } }));
      await host.write(appending({}));
      const { rows, tables } = await sheet('Results');
      expect(rows.at(-1)).toEqual({
        row: 5,
        hidden: false,
        cells: ['C003', undefined, { kind: 'date', serial: 45414 }],
      });
      expect(tables[0]!.range.lastRow).toBe(7);
    });

    test('rows are added below plain cells', async () => {
      await host.write(appending({ sheet: 'sheet1', table: undefined, firstRow: 1 }));
      expect(await cells('Sheet1')).toEqual([['C003', undefined, { kind: 'date', serial: 45414 }]]);
    });

    test('a sheet of the user is never written over', async () => {
      await expectRefused(plan(results({ name: 'SHEET1' })), 'sheet-name-taken');
    });

    test('nor is a table name given twice', async () => {
      await host.write(plan(results()));
      const other = results({ name: 'Other' });
      await expectRefused(
        plan({ ...other, table: { ...other.table!, name: 'RESULTS' } }),
        'table-name-taken',
      );
    });

    test('a sheet that should be there is missed', async () => {
      await expectRefused(plan(results({ replaces: 'Nowhere' })), 'sheet-missing');
      await expectRefused(appending({ sheet: 'Nowhere' }), 'sheet-missing');
    });

    test('cells below a table are not written over', async () => {
      await host.write(plan(results()));
      await host.write(appending({ table: undefined, firstRow: 6 }));
      const two = [
        ['C003', 45414],
        ['C004', 45415],
      ];
      await expectRefused(appending({ rows: two }), 'cells-below-table');
      await host.write(appending({}));
      expect((await sheet('Results')).tables[0]!.range.lastRow).toBe(5);
    });

    test('single cells change in place, and all others stay', async () => {
      await host.write(plan(results()));
      await host.write(
        editing(
          { sheet: 'results', cell: 'B4', content: 81.25 },
          { sheet: 'Results', cell: 'A3', content: '=C001' },
          { sheet: 'Results', cell: 'C3', content: undefined },
          { sheet: 'Results', cell: 'C4', content: { kind: 'date', serial: 45414 } },
        ),
      );
      const { rows, tables } = await sheet('Results');
      expect(rows.map(({ cells: ofRow }) => ofRow)).toEqual([
        ['Results of the year'],
        ['Candidate', 'Total', 'Named on'],
        ['=C001', 80.5],
        ['阳光社区', 81.25, { kind: 'date', serial: 45414 }],
      ]);
      expect(tables[0]!.range.lastRow).toBe(4);
    });

    test('cells change where there were none, in any order', async () => {
      await host.write(
        editing(
          { sheet: 'Sheet1', cell: 'C5', content: 'later' },
          { sheet: 'Sheet1', cell: '$B$2', content: 7 },
          { sheet: 'Sheet1', cell: 'A5', content: true },
          { sheet: 'Sheet1', cell: 'D9', content: '' },
          { sheet: 'Sheet1', cell: 'B5', content: '001' },
        ),
      );
      expect((await sheet('Sheet1')).rows).toEqual([
        { row: 2, hidden: false, cells: [undefined, 7] },
        { row: 5, hidden: false, cells: [true, '001', 'later'] },
      ]);
    });

    test('an edit gives a cell the number format that it brings', async () => {
      const edit = { sheet: 'Sheet1', cell: 'A1', content: 45413 };
      await host.write(editing({ ...edit, format: DATE }));
      expect(await cells('Sheet1')).toEqual([[{ kind: 'date', serial: 45413 }]]);
      // Without one the cell keeps its own, so that the number is a date still.
      await host.write(editing({ ...edit, content: 45414 }));
      expect(await cells('Sheet1')).toEqual([[{ kind: 'date', serial: 45414 }]]);
      await host.write(editing({ ...edit, format: { kind: 'general' } }));
      expect(await cells('Sheet1')).toEqual([[45413]]);
    });

    test('edits write formulas, and write over them', async () => {
      const formula = { kind: 'formula', formula: 'SUM(1,2)', value: 3 } as const;
      await host.write(editing({ sheet: 'Sheet1', cell: 'A1', content: formula }));
      expect(await cells('Sheet1')).toEqual([[3]]);
      await host.write(editing({ sheet: 'Sheet1', cell: 'A1', content: 'text' }));
      expect(await cells('Sheet1')).toEqual([['text']]);
    });

    test('an edit that keeps formulas is refused where one stands, and writes over values', async () => {
      const formula = { kind: 'formula', formula: 'SUM(1,2)', value: 3 } as const;
      const keeping = { sheet: 'Sheet1', content: 85, keepsFormulas: true } as const;
      await host.write(
        editing(
          { sheet: 'Sheet1', cell: 'A1', content: formula },
          { sheet: 'Sheet1', cell: 'B1', content: '=85' },
        ),
      );
      await expectRefused(
        editing({ ...keeping, cell: 'B1' }, { ...keeping, cell: 'A1' }),
        'formula-in-cell',
      );
      await host.write(editing({ ...keeping, cell: 'B1' }));
      expect(await cells('Sheet1')).toEqual([[3, 85]]);
    });

    test('edits that cannot be meant are refused, and nothing changes', async () => {
      const edit = { sheet: 'Sheet1', cell: 'A1', content: 1 };
      await expectRefused(editing(edit, { ...edit, sheet: 'Nowhere' }), 'sheet-missing');
      const before = await host.read();
      const twice = editing(edit, { ...edit, sheet: 'SHEET1', cell: 'a1' });
      await expect(host.write(twice)).rejects.toBeInstanceOf(RangeError);
      await expect(host.write(editing({ ...edit, cell: 'A1:B1' }))).rejects.toBeInstanceOf(
        RangeError,
      );
      await expect(host.write(editing({ ...edit, cell: 'A0' }))).rejects.toBeInstanceOf(RangeError);
      expect(await host.read()).toEqual(before);
    });

    test('all or nothing: what comes before a refusal is not written either', async () => {
      await host.write(plan(results()));
      await expectRefused(
        {
          sheets: [results({ name: 'Fine', table: { ...results().table!, name: 'Fine' } })],
          appends: appending({}).appends.concat(appending({ sheet: 'Nowhere' }).appends),
          edits: [],
          names: [],
        },
        'sheet-missing',
      );
    });
  });
}

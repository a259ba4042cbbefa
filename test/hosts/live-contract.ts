import type { CellPlace, LiveHost } from '../../src/hosts/host';
import type { WritePlan } from '../../src/workbook/plan';
import type { CellValue } from '../../src/workbook/snapshot';

/** What the person in front of the workbook does. */
export interface Hands {
  /** Types a number or plain text into a cell. */
  type(place: CellPlace, text: string): void;
  select(place: CellPlace): void;
  /** When the host has heard of all that was done. */
  heard(): Promise<void>;
}

export interface OpenWorkbook {
  readonly host: LiveHost;
  readonly hands: Hands;
}

const NOTHING: WritePlan = { sheets: [], appends: [], edits: [], names: [] };

const results = (total: number, replaces?: string): WritePlan => ({
  ...NOTHING,
  sheets: [
    {
      name: 'Results',
      ...(replaces !== undefined && { replaces }),
      heading: [[{ value: 'Results', style: 'title' }]],
      table: {
        name: 'Results',
        columns: [
          { header: 'Candidate', width: 14, format: { kind: 'text' } },
          { header: 'Total', width: 10, format: { kind: 'number', decimals: 2 } },
        ],
        rows: Array.from({ length: total }, (_, row) => [`C${row}`, row + 0.5]),
        blankRows: 0,
      },
      landscape: false,
      protectHeaders: false,
    },
  ],
  names: [{ name: 'LC_Results', refersTo: `'Results'!$A$3:$B$${total + 2}` }],
});

const append = (firstRow: number): WritePlan => ({
  ...NOTHING,
  appends: [
    {
      sheet: 'Results',
      table: 'Results',
      firstRow,
      columns: [{ column: 1, format: { kind: 'text' } }],
      rows: [['new one'], ['new two']],
    },
  ],
});

const edits: WritePlan = {
  ...NOTHING,
  edits: [
    { sheet: 'Sheet1', cell: 'A1', content: 5 },
    { sheet: 'Sheet1', cell: 'C7', content: 45413, format: { kind: 'date' } },
  ],
};

/**
 * What every host promises that stands before a person.
 * @param open opens a workbook called `North.xlsx` that holds one empty sheet, `Sheet1`.
 */
export function liveHostContract(name: string, open: () => OpenWorkbook): void {
  describe(`${name} keeps the contract of live hosts`, () => {
    let host: LiveHost;
    let hands: Hands;
    let stops: (() => void)[] = [];
    beforeEach(() => {
      ({ host, hands } = open());
      stops = [];
    });
    afterEach(() => {
      for (const stop of stops) stop();
    });

    /** Listens, and gives what was heard so far. */
    const listen = async (): Promise<readonly (string | undefined | CellPlace)[]> => {
      const heard: (string | undefined | CellPlace)[] = [];
      stops.push(
        host.watch({
          changed: (sheet) => heard.push(sheet),
          selected: (place) => heard.push(place),
        }),
      );
      await hands.heard();
      return heard;
    };
    const cells = async (sheet: string): Promise<readonly (readonly CellValue[])[]> =>
      ((await host.read()).sheets.find((one) => one.name === sheet)?.rows ?? []).map((row) => [
        row.row,
        ...row.cells,
      ]);

    test('has the name that people know', async () => {
      expect(await host.name()).toBe('North.xlsx');
    });

    test('there is nothing to undo at first', async () => {
      expect(host.canUndo()).toBe(false);
      await expect(host.undo()).rejects.toMatchObject({
        name: 'HostProblemError',
        reason: 'changed-meanwhile',
      });
    });

    test.each([
      ['a new sheet', [], results(3)],
      ['a sheet that was longer', [results(9)], results(2, 'Results')],
      ['a sheet that was shorter', [results(2)], results(9, 'Results')],
      ['rows of a table', [results(2)], append(5)],
      ['single cells', [], edits],
      ['all at once', [results(2)], { ...results(4, 'Results'), edits: edits.edits }],
    ] as const)('a write is taken back: %s', async (_, earlier, plan) => {
      hands.type({ sheet: 'Sheet1', cell: 'A1' }, '7');
      for (const one of earlier) await host.write(one);
      const before = await host.read();
      await host.write(plan);
      expect(host.canUndo()).toBe(true);
      expect(await host.read()).not.toEqual(before);
      await host.undo();
      // A host may be able to go on to earlier ones.
      if (earlier.length === 0) expect(host.canUndo()).toBe(false);
      expect(await host.read()).toEqual(before);
      // And it can be written again.
      await host.write(plan);
      expect(await host.read()).not.toEqual(before);
    });

    test('no more than the last write is taken back at once', async () => {
      await host.write(edits);
      const between = await host.read();
      await host.write(results(2));
      await host.undo();
      expect(await host.read()).toEqual(between);
    });

    test('what people typed elsewhere since stays', async () => {
      await host.write(results(2));
      await host.write({ ...results(3, 'Results'), edits: edits.edits });
      hands.type({ sheet: 'Sheet1', cell: 'B1' }, '8');
      await hands.heard();
      await host.undo();
      expect(await cells('Sheet1')).toEqual([[1, undefined, 8]]);
      expect(await cells('Results')).toHaveLength(4);
    });

    test('tells what people change and select', async () => {
      const heard = await listen();
      hands.type({ sheet: 'Sheet1', cell: 'B2' }, '1');
      await hands.heard();
      expect(heard).toEqual(['Sheet1']);
      hands.select({ sheet: 'Sheet1', cell: 'C3' });
      await hands.heard();
      expect(heard).toEqual(['Sheet1', { sheet: 'Sheet1', cell: 'C3' }]);
    });

    test('says nothing of what it writes and takes back itself', async () => {
      await host.write(results(2));
      const heard = await listen();
      await host.write({ ...results(3, 'Results'), edits: edits.edits });
      await host.undo();
      await hands.heard();
      expect(heard).toEqual([]);
      hands.type({ sheet: 'Sheet1', cell: 'B2' }, '1');
      await hands.heard();
      expect(heard).toEqual(['Sheet1']);
    });

    test('stops telling those who no longer listen', async () => {
      const heard = await listen();
      for (const stop of stops) stop();
      hands.type({ sheet: 'Sheet1', cell: 'B2' }, '1');
      await hands.heard();
      expect(heard).toEqual([]);
    });

    test('a refreshed snapshot is what a read gives', async () => {
      await host.write(results(2));
      await listen();
      await host.read();
      hands.type({ sheet: 'Sheet1', cell: 'B2' }, '1');
      hands.type({ sheet: 'Results', cell: 'B3' }, '99');
      await hands.heard();
      expect(await host.refresh()).toEqual(await host.read());
      await host.write(results(5, 'Results'));
      expect(await host.refresh()).toEqual(await host.read());
      await host.undo();
      expect(await host.refresh()).toEqual(await host.read());
    });

    test('a place that is there can be gone to, another not', async () => {
      await host.write(results(2));
      await host.goTo({ sheet: 'Results', cell: 'B3' });
      await host.goTo({ sheet: 'Sheet1', cell: 'B3:D9' });
      await expect(host.goTo({ sheet: 'Nowhere', cell: 'A1' })).rejects.toMatchObject({
        name: 'HostProblemError',
        reason: 'changed-meanwhile',
      });
    });
  });
}

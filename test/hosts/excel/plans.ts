import type { ColumnPlan, SheetPlan, TablePlan, WritePlan } from '../../../src/workbook/plan';
import type { ExcelBed } from './excel-bed';

export const NOTHING: WritePlan = { sheets: [], appends: [], edits: [], names: [] };

export const columns: readonly ColumnPlan[] = [
  { header: 'Candidate', width: 14, format: { kind: 'text' } },
  { header: 'Total', width: 10, format: { kind: 'number', decimals: 2 } },
  {
    header: 'Decision',
    width: 12,
    format: { kind: 'text' },
    highlights: [
      { text: 'named', tone: 'good' },
      { text: 'not named', tone: 'bad' },
    ],
    validation: { rule: { kind: 'list', choices: ['named', 'not named'] } },
  },
  { header: 'Named on', width: 12, format: { kind: 'date' } },
  { header: 'Reasons', width: 40, format: { kind: 'text' }, wrap: true },
];

export function results(rows: TablePlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: 'Results',
    heading: [[{ value: 'Results of the year', style: 'title' }], []],
    table: { name: 'Results', columns, rows, blankRows: 0 },
    tabColor: '1F4E78',
    freeze: { rows: 3, columns: 1 },
    landscape: true,
    protectHeaders: true,
    ...more,
  };
}

export const FIRST_RESULTS: WritePlan = {
  ...NOTHING,
  sheets: [
    results([
      ['C001', 80.5, 'named', 45413, undefined],
      ['C002', 79.5, 'not named', undefined, 'Total 79.50 is below the pass mark 80.00'],
    ]),
  ],
  names: [{ name: 'LC_Results', refersTo: "'Results'!$A$4:$E$5" }],
};

/** More rows, a column of the person's, a link, formulas that refer to other sheets of the plan. */
export const SECOND_RESULTS: WritePlan = {
  ...NOTHING,
  sheets: [
    {
      ...results([], { replaces: 'Results', freeze: { rows: 3, columns: 2 }, tabColor: 'C00000' }),
      table: {
        name: 'Results',
        columns: [...columns, { header: 'Mine', width: 20, format: { kind: 'general' } }],
        rows: [
          ['C001', 81, 'named', 45413, undefined, 1],
          ['C002', 82, 'named', 45413, undefined, 2],
          ['C003', 60, 'not named', undefined, '=a long reason', undefined],
        ],
        blankRows: 2,
      },
    },
    {
      name: 'Audit',
      heading: [[{ value: 'Audit', style: 'title' }]],
      table: {
        name: 'Audit',
        columns: [
          { header: 'Cell', width: 12, format: { kind: 'text' } },
          { header: 'Value', width: 12, format: { kind: 'number', decimals: 4 } },
        ],
        rows: [
          [
            { kind: 'link', text: 'Scores!B2', sheet: 'Scores', cell: 'B2' },
            { kind: 'formula', formula: "SUM('Scores'!B2,'Results'!B4)", value: 89 },
          ],
        ],
        blankRows: 0,
      },
      landscape: false,
      protectHeaders: false,
    },
  ],
  names: [
    { name: 'LC_Results', refersTo: "'Results'!$A$4:$F$8" },
    { name: 'LC_Audit', refersTo: "'Audit'!$A$3:$B$3" },
  ],
};

export const APPEND: WritePlan = {
  ...NOTHING,
  appends: [
    {
      sheet: 'Titles',
      table: 'Titles',
      firstRow: 3,
      columns: [
        { column: 1, format: { kind: 'text' } },
        { column: 3, format: { kind: 'date' } },
      ],
      rows: [
        ['C-2026-0002', 45413],
        ['C-2026-0003', 45414],
        ['=C', 45415],
      ],
    },
  ],
};

/** Rows of so much text that a few of them are more than one request holds; the first one follows what is there. */
export function longRows(count: number, firstRow = 3): WritePlan {
  const text = '学习型社区'.repeat(2_000);
  return {
    ...NOTHING,
    appends: [
      {
        sheet: 'Titles',
        table: 'Titles',
        firstRow,
        columns: [
          { column: 1, format: { kind: 'text' } },
          { column: 3, format: { kind: 'date' } },
        ],
        rows: Array.from({ length: count }, (_, row) => [`=${row}${text}`, 45413 + row]),
      },
    ],
  };
}

export const EDITS: WritePlan = {
  ...NOTHING,
  edits: [
    { sheet: 'Scores', cell: 'B2', content: 8.5 },
    { sheet: 'Scores', cell: 'B3', content: '007', format: { kind: 'text' } },
    { sheet: 'Scores', cell: 'C2', content: undefined },
    { sheet: 'Scores', cell: 'D9', content: 45413, format: { kind: 'date' } },
  ],
};

/** All that a plan can hold, at once. */
export const EVERYTHING: WritePlan = {
  sheets: SECOND_RESULTS.sheets,
  appends: APPEND.appends,
  edits: EDITS.edits,
  names: SECOND_RESULTS.names,
};

/**
 * The workbook of somebody who has scored and evaluated once: scores by hand, a register with a totally different look,
 * and an own sheet with formulas that refer to ours.
 */
export async function prepareWorkbook({ excel, host }: ExcelBed): Promise<void> {
  const { person } = excel;
  person.addSheet('Scores');
  person.type('Scores', 'A1', [
    ['Candidate', 'K1', 'Comment'],
    ['C001', 8, "'=keep me"],
    ['C002', "'9", 'two'],
  ]);
  await host.write({
    ...NOTHING,
    sheets: [
      {
        name: 'Titles',
        heading: [],
        table: {
          name: 'Titles',
          columns: [
            { header: 'Title no.', width: 14, format: { kind: 'text' } },
            { header: 'Medal no.', width: 14, format: { kind: 'text' } },
            { header: 'Named on', width: 14, format: { kind: 'date' } },
          ],
          rows: [['C-2026-0001', 'M1', 45412]],
          blankRows: 1,
        },
        landscape: false,
        protectHeaders: true,
      },
    ],
  });
  await host.write(FIRST_RESULTS);
  person.addSheet('Mine');
  person.type('Mine', 'A1', '=Results!B4');
  person.type('Mine', 'A2', '=SUM(LC_Results)');
}

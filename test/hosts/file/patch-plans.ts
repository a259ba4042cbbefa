import fc from 'fast-check';
import type {
  CellContent,
  ColumnPlan,
  SheetPlan,
  TablePlan,
  WritePlan,
} from '../../../src/workbook/plan';

/** A plan of these sheets alone. */
export function planOf(...sheets: readonly SheetPlan[]): WritePlan {
  return { sheets, appends: [], edits: [], names: [] };
}

export function column(header: string, more: Partial<ColumnPlan> = {}): ColumnPlan {
  return { header, width: 12, format: { kind: 'text' }, ...more };
}

export function table(name: string, more: Partial<TablePlan> = {}): TablePlan {
  return {
    name,
    columns: [column('Candidate'), column('Total', { format: { kind: 'number', decimals: 2 } })],
    rows: [
      ['C001', 80.5],
      ['C002', 79.99],
    ],
    blankRows: 0,
    ...more,
  };
}

/** A sheet of ours; its table, called `T_` and the name, stands below a title. */
export function sheet(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    heading: [[{ value: name, style: 'title' }]],
    table: table(`T_${name}`),
    landscape: false,
    protectHeaders: false,
    ...more,
  };
}

/** The same plan for a workbook in which it was carried out already. */
export function again(plan: WritePlan): WritePlan {
  return { ...plan, sheets: plan.sheets.map((one) => ({ ...one, replaces: one.name })) };
}

/** Text as people and accidents make it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '=A1',
    '+1',
    '-',
    '@x',
    ' a ',
    'a\nb',
    '_x0041_',
    '阳光社区',
    "O'Brien",
    '<&>',
  ),
);

const anyContent: fc.Arbitrary<CellContent> = fc.oneof(
  anyText,
  // A file has no negative zero: it is written as 0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.constant(undefined),
  fc.record({
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('1+1', 'A1&"<"'),
    value: fc.oneof(fc.integer(), anyText),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    text: anyText,
    sheet: fc.constantFrom('S1', "it's"),
    cell: fc.constant('B2'),
  }),
);

const anyFormat: fc.Arbitrary<ColumnPlan['format']> = fc.oneof(
  fc.constantFrom(
    { kind: 'text' as const },
    { kind: 'general' as const },
    { kind: 'date' as const },
  ),
  fc.record({ kind: fc.constant('number' as const), decimals: fc.integer({ min: 0, max: 4 }) }),
);

const anyColumn: fc.Arbitrary<ColumnPlan> = fc.record(
  {
    header: anyText,
    width: fc.integer({ min: 4, max: 60 }),
    format: anyFormat,
    wrap: fc.boolean(),
    highlights: fc.array(
      fc.record({
        text: anyText,
        tone: fc.constantFrom(
          'good' as const,
          'bad' as const,
          'caution' as const,
          'neutral' as const,
        ),
      }),
      { maxLength: 2 },
    ),
    validation: fc.record(
      {
        rule: fc.oneof(
          fc.record({
            kind: fc.constant('list' as const),
            choices: fc.array(anyText, { maxLength: 3 }),
          }),
          fc.record({ kind: fc.constant('custom' as const), formula: fc.constant('{cell}<>""') }),
        ),
        prompt: fc.record({ title: anyText, text: anyText }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['header', 'width', 'format'] },
);

const anySheet = (name: string): fc.Arbitrary<SheetPlan> =>
  fc.array(anyColumn, { minLength: 1, maxLength: 4 }).chain((columns) =>
    fc.record(
      {
        name: fc.constant(name),
        heading: fc.array(
          fc.array(
            fc.record({
              value: anyContent,
              style: fc.constantFrom('title', 'note', 'label', 'text', 'value' as const),
            }),
            { maxLength: 3 },
          ),
          { maxLength: 3 },
        ),
        table: fc.record({
          name: fc.constant(`T_${name}`),
          columns: fc.constant(columns),
          rows: fc.array(fc.tuple(...columns.map(() => anyContent)), { maxLength: 4 }),
          blankRows: fc.integer({ min: 0, max: 3 }),
        }),
        tabColor: fc.constantFrom('#1F4E78', 'C00000'),
        freeze: fc.record({
          rows: fc.integer({ min: 0, max: 4 }),
          columns: fc.integer({ min: 0, max: 2 }),
        }),
        landscape: fc.boolean(),
        protectHeaders: fc.boolean(),
      },
      { requiredKeys: ['name', 'heading', 'landscape', 'protectHeaders'] },
    ),
  ) as fc.Arbitrary<SheetPlan>;

/** Plans of one to three new sheets, with or without a name. */
export const anyPlan: fc.Arbitrary<WritePlan> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    anySheet('S1'),
    anySheet('评分'),
    anySheet('Third'),
    fc.boolean(),
  )
  .map(([count, one, two, three, named]) => ({
    sheets: [one, two, three].slice(0, count),
    appends: [],
    edits: [],
    names: named ? [{ name: 'Limit_2', refersTo: "'S1'!$A$1" }] : [],
  }));

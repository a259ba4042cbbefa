import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { patchWorkbook } from '../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { planOutputs } from '../../src/operations/plan-outputs';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import type { CellContent, SheetPlan, WritePlan } from '../../src/workbook/plan';
import { AS_OF } from '../test-bed';

interface Recalculated {
  readonly sheet: string;
  readonly cell: string;
  readonly held: number;
  readonly recalculated: string;
}

/** What a spreadsheet's own engine (IronCalc) makes of the written formulas. */
function recalculate(workbook: Uint8Array): readonly Recalculated[] {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const file = join(folder, 'audit.xlsx');
    writeFileSync(file, workbook);
    const script = join(__dirname, 'recalculate.ts');
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Recalculated[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sample with some general settings changed. */
function sampleWith(settings: Readonly<Record<string, string | number>>): Uint8Array {
  const plan = planTemplate(catalogueOf('en'), sampleDistrict('en'));
  const change = (row: readonly CellContent[]) =>
    typeof row[0] === 'string' && row[0] in settings
      ? [row[0], row[1], settings[row[0]], row[3]]
      : row;
  const changed: WritePlan = {
    ...plan,
    sheets: plan.sheets.map((sheet): SheetPlan =>
      sheet.table?.name === 'Settings'
        ? { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map(change) } }
        : sheet,
    ),
  };
  return newWorkbook(changed);
}

function audited(workbook: Uint8Array): Uint8Array {
  const evaluated = evaluateWorkbook(readWorkbook(workbook), { asOf: AS_OF, name: false });
  return patchWorkbook(workbook, planOutputs(evaluated, catalogueOf('en'), { audit: true }));
}

test.each<[string, Readonly<Record<string, string | number>>]>([
  ['the defaults', {}],
  [
    'half-even, one decimal, median',
    { 'total.rounding': 'half-even', 'total.decimals': 1, 'score.aggregation': 'median' },
  ],
  [
    'truncated whole numbers, plain mean',
    { 'total.rounding': 'truncate', 'total.decimals': 0, 'score.aggregation': 'mean' },
  ],
])(
  'with %s every live formula gives what was evaluated, and the difference is 0',
  (_what, settings) => {
    const formulas = recalculate(audited(sampleWith(settings)));
    expect(formulas.length).toBeGreaterThan(3000);
    const wrong = formulas.filter(
      ({ held, recalculated }) => !(Math.abs(Number(recalculated) - held) < 1e-6),
    );
    expect(wrong).toEqual([]);
    const differences = formulas.filter(
      ({ sheet, cell }) => sheet === 'Audit' && cell.startsWith('L'),
    );
    expect(differences.length).toBeGreaterThan(500);
    expect(differences.filter(({ recalculated }) => Number(recalculated) !== 0)).toEqual([]);
  },
);

test('the formulas refer to the score cells themselves', () => {
  const book = readWorkbook(sampleWith({}));
  const plan = planOutputs(
    evaluateWorkbook(book, { asOf: AS_OF, name: false }),
    catalogueOf('en'),
    { audit: true },
  );
  const rows = plan.sheets.find(({ table }) => table?.name === 'Audit')?.table?.rows ?? [];
  const formulas = rows.flatMap((row) =>
    row.flatMap((cell) =>
      typeof cell === 'object' && cell.kind === 'formula' ? [cell.formula] : [],
    ),
  );
  expect(formulas.some((one) => /^\(SUM\('Scores community'!D\d+,/.test(one))).toBe(true);
  // A score typed as `8分` counts as 8 until somebody makes a number of it.
  expect(
    formulas.some((one) =>
      /IF\(ISNUMBER\('Scores community'!E56\),'Scores community'!E56,8\)/.test(one),
    ),
  ).toBe(true);
});

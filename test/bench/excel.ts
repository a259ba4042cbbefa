import { dayOf } from '../../src/values/day';
import { catalogueOf } from '../../src/locales/catalogues';
import { openExcel } from '../../src/hosts/excel/excel-host';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { planOutputs } from '../../src/operations/plan-outputs';
import type { CellContent, WritePlan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { furnishSnapshot } from '../excel-stand-in/furnish-snapshot';
import { openInNode } from '../excel-stand-in/node-door';
import { bigWorkbook } from './big-workbook';

/** What an operation asks of Excel on the web, counted in a stand-in for it. */
export interface TrafficLine {
  readonly what: string;
  readonly roundTrips: number;
  readonly sent: number;
  readonly received: number;
}

const AS_OF = dayOf(2026, 11, 24);

/** The workbook of an evaluation with so many candidates, open in Excel: each operation, and the naive ways to write. */
export async function benchExcel(candidates: number): Promise<readonly TrafficLine[]> {
  const open = openInNode();
  open.install();
  furnishSnapshot(open.excel.workbook, readWorkbook(bigWorkbook(candidates)));
  const host = openExcel();
  const lines: TrafficLine[] = [];
  async function counted<T>(what: string, run: () => Promise<T>): Promise<T> {
    const from = open.excel.requests.length;
    const result = await run();
    const requests = open.excel.requests.slice(from);
    const sum = (of: 'bytes' | 'answerBytes') =>
      requests.reduce((total, request) => total + request[of], 0);
    lines.push({
      what,
      roundTrips: requests.length,
      sent: sum('bytes'),
      received: sum('answerBytes'),
    });
    return result;
  }
  try {
    const plan = planFrom(await counted('reading the workbook', () => host.read()));
    await counted('writing the results', () => host.write(plan));
    const again = planFrom(await host.read());
    await counted('writing them again, in place of the first', () => host.write(again));
    await counted('taking that back', () => host.undo());
    await counted('only their values, row by row', () => writeNaively(plan, 'row'));
    await counted('only their values, cell by cell', () => writeNaively(plan, 'cell'));
    return lines;
  } finally {
    open.close();
  }
}

function planFrom(snapshot: WorkbookSnapshot): WritePlan {
  const evaluated = evaluateWorkbook(snapshot, { asOf: AS_OF, name: false });
  return planOutputs(evaluated, catalogueOf('en'), { audit: false });
}

/** As first attempts do it: a request for every row or cell, and nothing but values. */
async function writeNaively({ sheets }: WritePlan, unit: 'row' | 'cell'): Promise<void> {
  await Excel.run(async (context) => {
    for (const { name, table } of sheets) {
      if (table === undefined) continue;
      const sheet = context.workbook.worksheets.add(`${name} by ${unit}`);
      for (const [row, cells] of table.rows.entries()) {
        const values = table.columns.map((_, column) => plainValue(cells[column]));
        if (unit === 'row') {
          sheet.getRangeByIndexes(row, 0, 1, values.length).values = [values];
          await context.sync();
          continue;
        }
        for (const [column, value] of values.entries()) {
          sheet.getCell(row, column).values = [[value]];
          await context.sync();
        }
      }
    }
  });
}

function plainValue(content: CellContent): string | number | boolean {
  if (content === undefined) return '';
  if (typeof content !== 'object') return content;
  if (content.kind === 'date') return content.serial;
  return content.kind === 'link' ? content.text : (content.value ?? '');
}

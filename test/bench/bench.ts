import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { dayOf } from '../../src/values/day';
import { evaluate } from '../../src/evaluation/evaluate';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { checkWorkbook } from '../../src/operations/check-workbook';
import { bigWorkbook } from './big-workbook';
import { benchConsolidation } from './consolidate';
import { inflateAndScan } from './inflate-and-scan';
import { benchExcel, type TrafficLine } from './excel';
import { fastest, kilobytes, milliseconds, times, type Line } from './measure';
import { PEERS } from './peers';
import { benchRegister } from './register';
import { benchWorkbench } from './workbench';

const AS_OF = dayOf(2026, 11, 24);
const lines: Line[] = [];

const bytes = bigWorkbook(3_000);
const snapshot = readWorkbook(bytes);
const { input, findings } = checkWorkbook(snapshot, AS_OF);
if (findings.length > 0) throw new Error(`the bench's workbook has findings: ${findings[0]?.code}`);

/** The limit: the same scores summed once, in the order in which they lie. */
function plainSum(units: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < units.length; index++) sum += units[index] ?? 0;
  return sum;
}

async function benchEvaluating(): Promise<void> {
  const loop = await fastest(() => plainSum(input.grids['learning-family'].units), 100);
  const evaluating = await fastest(() => evaluate(input), 100);
  lines.push(
    {
      what: 'a plain loop over the 600,000 scores',
      figure: milliseconds(loop),
      ratio: '1',
      goal: '',
    },
    {
      what: 'evaluating',
      figure: milliseconds(evaluating),
      ratio: times(evaluating / loop),
      goal: '≤ 10 ×',
    },
  );
}

async function benchReading(): Promise<void> {
  const scan = await fastest(() => inflateAndScan(bytes, 'fflate'));
  const scanInNode = await fastest(() => inflateAndScan(bytes, 'zlib'));
  const own = await fastest(() => readWorkbook(bytes));
  lines.push(
    {
      what: 'inflating the file with fflate and scanning its bytes',
      figure: milliseconds(scan),
      ratio: '1',
      goal: '',
    },
    {
      what: 'the same with Node’s zlib',
      figure: milliseconds(scanInNode),
      ratio: times(scanInNode / scan),
      goal: '',
    },
    { what: 'reading it', figure: milliseconds(own), ratio: times(own / scan), goal: '≤ 1.5 ×' },
  );
  for (const [what, read] of PEERS) {
    const time = await fastest(() => read(bytes), 3);
    lines.push({
      what: `reading it with ${what}`,
      figure: milliseconds(time),
      ratio: times(time / scan),
      goal: '> ours',
    });
  }
}

/** The whole command in a process of its own, as a person runs it. */
function benchWhole(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'big.xlsx');
    writeFileSync(file, bytes);
    const script = join(import.meta.dirname, 'whole-evaluate.ts');
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, file, join(folder, 'out.xlsx')],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    const measured = JSON.parse(run.stdout) as {
      reading: number;
      whole: number;
      peakMegabytes: number;
    };
    lines.push(
      {
        what: 'reading, in a fresh process',
        figure: milliseconds(measured.reading),
        ratio: '1',
        goal: '',
      },
      {
        what: 'evaluate with --out, reading included, in the same',
        figure: milliseconds(measured.whole),
        ratio: times(measured.whole / measured.reading),
        goal: '≤ 3 ×',
      },
      {
        what: 'its peak memory',
        figure: `${measured.peakMegabytes.toFixed(0)} MB`,
        ratio: '',
        goal: '≤ 600 MB',
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchGrowth(): Promise<void> {
  const small = checkWorkbook(readWorkbook(bigWorkbook(300)), AS_OF).input;
  const few = await fastest(() => evaluate(small), 25);
  const many = await fastest(() => evaluate(input), 25);
  lines.push({
    what: 'evaluating 3,000 candidates against 300',
    figure: milliseconds(many),
    ratio: times(many / few),
    goal: 'about 10 ×',
  });
}

await benchEvaluating();
await benchReading();
benchWhole();
await benchGrowth();

function printTable(head: string, rows: readonly Line[]): void {
  const table = new Table({
    head: [head, 'time', 'ratio', 'goal'],
    style: { head: [], border: [] },
  });
  for (const { what, figure, ratio, goal } of rows) table.push([what, figure, ratio, goal]);
  console.log(table.toString());
}

function printTraffic(head: string, rows: readonly TrafficLine[]): void {
  const table = new Table({
    head: [head, 'round trips', 'sent', 'received'],
    style: { head: [], border: [] },
  });
  for (const { what, roundTrips, sent, received } of rows)
    table.push([what, roundTrips, kilobytes(sent), kilobytes(received)]);
  console.log(table.toString());
}

console.log(`Node ${process.version}, ${cpus().length} cores`);
printTable('3,000 candidates × 40 criteria × 5 evaluators', lines);
printTable('50,000 titles with 100,000 reviews', await benchRegister());
printTable('In the workbench: a sheet of 2,000 × 80', await benchWorkbench());
printTraffic('In Excel: 300 candidates × 40 criteria × 5 evaluators', await benchExcel(300));
console.log(await benchConsolidation());

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { startNodeThread } from '../../src/hosts/reading/node-thread';
import { ReadingPool, SECONDS_PER_FILE } from '../../src/hosts/reading/reading-pool';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { planConsolidation } from '../../src/operations/consolidation-plan';
import { consolidateFiles, districtFiles } from './district-files';
import { inflateAndScan, type INFLATERS } from './inflate-and-scan';
import { fastest, milliseconds, times, type Line } from './measure';
import { PEERS } from './peers';

const FILES = 100;

/** 100 workbooks of 200 rows × 60 columns into one, against reading them and against the limit. */
export async function benchConsolidation(): Promise<string> {
  const lines: Line[] = [];
  const files = districtFiles(FILES);
  const scan = (by: keyof typeof INFLATERS) =>
    fastest(() => files.map(({ bytes }) => inflateAndScan(bytes, by)), 5);
  const limit = await scan('fflate');
  const limitInNode = await scan('zlib');
  lines.push(
    {
      what: 'inflating them with fflate and scanning their bytes, one thread',
      figure: milliseconds(limit),
      ratio: '1',
      goal: '',
    },
    {
      what: 'the same with Node’s zlib',
      figure: milliseconds(limitInNode),
      ratio: times(limitInNode / limit),
      goal: '',
    },
  );
  const threads = availableParallelism();
  const pool = new ReadingPool({
    threads,
    secondsPerFile: SECONDS_PER_FILE,
    startThread: () => startNodeThread(),
  });
  const own = await fastest(() => consolidateFiles(pool, files), 15);
  lines.push({
    what: `reading, checking and putting them together, ${threads} threads`,
    figure: milliseconds(own),
    ratio: times(own / limit),
    goal: '≤ 1.2 ×',
  });
  lines.push({
    what: 'the same against the limit with zlib',
    figure: '',
    ratio: times(own / limitInNode),
    goal: '',
  });
  const written = await fastest(async () => {
    const plan = planConsolidation(await consolidateFiles(pool, files), catalogueOf('en'));
    return plan && newWorkbook(plan);
  }, 3);
  pool.close();
  lines.push({
    what: 'the same, and writing the city’s workbook',
    figure: milliseconds(written),
    ratio: times(written / limit),
    goal: '',
  });
  for (const [what, read] of PEERS) {
    const time = await fastest(async () => {
      for (const { bytes } of files) await read(bytes);
    }, 1);
    lines.push({
      what: `only reading them with ${what}`,
      figure: milliseconds(time),
      ratio: times(time / limit),
      goal: `≥ ${times((2 * own) / limit)}`,
    });
  }
  lines.push(...growth());
  const table = new Table({
    head: [`${FILES} workbooks of 200 rows × 60 columns`, 'time', 'ratio', 'goal'],
    style: { head: [], border: [] },
  });
  for (const { what, figure, ratio, goal } of lines) table.push([what, figure, ratio, goal]);
  return table.toString();
}

/** Each in a process of its own, as a person runs it: what a file costs, in time and memory, as there are more. */
function growth(): readonly Line[] {
  const measured = [10, 100, 1000].map((count) => ({ count, ...inOwnProcess(count) }));
  const [first, ...others] = measured;
  if (!first) return [];
  return others.map((one, index) => {
    const before = measured[index] ?? first;
    const rate = (one.time - before.time) / (one.count - before.count);
    const memory = (one.peakMegabytes - before.peakMegabytes) / (one.count - before.count);
    return {
      what: `from ${before.count} to ${one.count} files, for each: peak memory ${(memory * 1000).toFixed(0)} KB`,
      figure: milliseconds(rate),
      ratio: '',
      goal: 'the same',
    };
  });
}

function inOwnProcess(files: number): { readonly time: number; readonly peakMegabytes: number } {
  const script = join(import.meta.dirname, 'whole-consolidate.ts');
  const run = spawnSync(process.execPath, [...process.execArgv, script, String(files)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as { time: number; peakMegabytes: number };
}

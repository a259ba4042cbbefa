import { availableParallelism } from 'node:os';
import { startNodeThread } from '../../src/hosts/reading/node-thread';
import { ReadingPool, SECONDS_PER_FILE } from '../../src/hosts/reading/reading-pool';
import { consolidateFiles, districtFiles } from './district-files';

/** Puts so many files together, timed from inside: consolidate.ts runs it in a process of its own. */
const files = districtFiles(Number(process.argv[2]));
const pool = new ReadingPool({
  threads: availableParallelism(),
  secondsPerFile: SECONDS_PER_FILE,
  startThread: () => startNodeThread(),
});
const start = performance.now();
await consolidateFiles(pool, files);
const time = performance.now() - start;
pool.close();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ time, peakMegabytes }));

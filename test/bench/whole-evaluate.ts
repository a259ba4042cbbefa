import { readFileSync, writeFileSync } from 'node:fs';
import { dayOf } from '../../src/values/day';
import { openFile } from '../../src/hosts/file/file-host';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { planOutputs } from '../../src/operations/plan-outputs';

/** What `evaluate FILE --out FILE` does, timed from inside: bench.ts runs it in a process of its own. */
const [input = '', output = ''] = process.argv.slice(2);
const start = performance.now();
const host = openFile(readFileSync(input));
const snapshot = await host.read();
const read = performance.now();
const evaluated = evaluateWorkbook(snapshot, { asOf: dayOf(2026, 11, 24), name: false });
await host.write(planOutputs(evaluated, catalogueOf('en'), { audit: false }));
writeFileSync(output, host.bytes());
const end = performance.now();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ reading: read - start, whole: end - start, peakMegabytes }));

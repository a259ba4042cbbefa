import { HostProblemError, type LiveHost } from '../../../src/hosts/host';
import type { Fault } from '../../excel-stand-in/faults';
import { openBed, type ExcelBed } from './excel-bed';
import {
  APPEND,
  EDITS,
  EVERYTHING,
  longRows,
  NOTHING,
  prepareWorkbook,
  SECOND_RESULTS,
} from './plans';

interface Operation {
  readonly what: string;
  readonly prepare?: (bed: ExcelBed) => Promise<unknown>;
  readonly run: (host: LiveHost) => Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  { what: 'reading', run: (host) => host.read() },
  { what: 'going to a cell', run: (host) => host.goTo({ sheet: 'Results', cell: 'B4' }) },
  { what: 'asking the name', run: (host) => host.name() },
  {
    what: 'writing a new sheet',
    run: (host) =>
      host.write({
        ...NOTHING,
        sheets: [
          {
            name: 'New',
            heading: [[{ value: 'A note', style: 'note' }]],
            widths: [40],
            landscape: false,
            protectHeaders: true,
          },
        ],
        names: [{ name: 'LC_New', refersTo: "'New'!$A$1" }],
      }),
  },
  { what: 'writing a sheet anew', run: (host) => host.write(SECOND_RESULTS) },
  { what: 'appending', run: (host) => host.write(APPEND) },
  { what: 'appending in parts', run: (host) => host.write(longRows(60)) },
  { what: 'editing', run: (host) => host.write(EDITS) },
  { what: 'writing everything', run: (host) => host.write(EVERYTHING) },
  {
    what: 'undoing everything',
    prepare: ({ host }) => host.write(EVERYTHING),
    run: (host) => host.undo(),
  },
];

/** All that people can see of a workbook. */
function seen(bed: ExcelBed): unknown {
  const state = bed.state();
  const sheets = state['sheets'] as readonly { readonly name: string }[];
  return { ...state, sheets: sheets.filter(({ name }) => !name.startsWith('__lc-')) };
}

async function preparedBed({ prepare }: Operation): Promise<ExcelBed> {
  const bed = openBed();
  await prepareWorkbook(bed);
  await prepare?.(bed);
  return bed;
}

/** The first actions of a request, one by one, for things are made and named there; then some, and the last. */
function sample(actions: number): readonly number[] {
  const step = Math.max(1, Math.floor(actions / 10));
  const all = Array.from({ length: actions }, (_, action) => action);
  return all.filter((action) => action < 40 || action % step === 0 || action === actions - 1);
}

const WHOLE: readonly Fault[] = [
  { kind: 'refused', code: 'InvalidOperationInCellEditMode' },
  { kind: 'refused', code: 'AccessDenied' },
  { kind: 'refused', code: 'ConnectionFailure' },
  { kind: 'http', status: 503 },
  { kind: 'answer-lost', code: 'GeneralException' },
  { kind: 'silent', after: false },
  { kind: 'silent', after: true },
];

let bed: ExcelBed | undefined;
afterEach(() => {
  bed?.close();
  bed = undefined;
});

describe.each(OPERATIONS)('$what', (operation) => {
  /** What every request of it is made of, and what the workbook is before and after. */
  async function measure(): Promise<{
    readonly actions: readonly number[];
    readonly before: unknown;
    readonly after: unknown;
  }> {
    bed = await preparedBed(operation);
    const before = seen(bed);
    const first = bed.excel.requests.length;
    await operation.run(bed.host);
    const actions = bed.excel.requests.slice(first).map((request) => request.actions);
    const after = seen(bed);
    bed.close();
    return { actions, before, after };
  }

  test('ends before or complete, whichever request fails and however', async () => {
    const { actions, before, after } = await measure();
    for (const [index, count] of actions.entries()) {
      const partly = sample(count).map((action): Fault => ({
        kind: 'at-action',
        action,
        code: 'GeneralException',
      }));
      for (const fault of [...WHOLE, ...partly]) {
        bed = await preparedBed(operation);
        expect(seen(bed)).toEqual(before);
        bed.excel.faults.at(index + 1, fault);
        let problem: unknown;
        try {
          await operation.run(bed.host);
        } catch (error) {
          problem = error;
        }
        const label = `request ${index + 1} of ${actions.length}: ${JSON.stringify(fault)}`;
        expect([label, bed.excel.faults.waiting]).toEqual([label, 0]);
        if (problem === undefined) expect([label, seen(bed)]).toEqual([label, after]);
        else {
          expect(problem).toBeInstanceOf(HostProblemError);
          expect((problem as HostProblemError).reason).not.toBe('half-written');
          expect([label, seen(bed)]).toEqual([label, before]);
          // And the next time it goes through.
          if (fault.kind !== 'at-action') {
            await operation.run(bed.host);
            expect([label, seen(bed)]).toEqual([label, after]);
          }
        }
        bed.close();
      }
    }
  }, 180_000);
});

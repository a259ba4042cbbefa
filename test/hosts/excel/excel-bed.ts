import { openExcel } from '../../../src/hosts/excel/excel-host';
import type { Timers } from '../../../src/hosts/excel/timers';
import type { LiveHost } from '../../../src/hosts/host';
import { openInNode, type NodeExcel } from '../../excel-stand-in/node-door';
import type { StandInOptions } from '../../excel-stand-in/stand-in';

/** A host on the real library, before a stand-in for Excel on the web. */
export interface ExcelBed extends NodeExcel {
  readonly host: LiveHost;
  /** Runs it, and tells how many requests that took. */
  roundTrips(work: () => Promise<unknown>): Promise<number>;
}

/** Turns of the event loop that stand for the time after which an answer counts as lost. */
const TURNS_WITHOUT_ANSWER = 40;

/** No pause takes time; a deadline comes when nothing else happens any more. */
const testTimers: Timers = {
  pause: () => Promise.resolve(),
  after: (_, call) => {
    let turns = TURNS_WITHOUT_ANSWER;
    const wait = (): void => {
      turns -= 1;
      if (turns === 0) call();
      else if (turns > 0) setImmediate(wait);
    };
    setImmediate(wait);
    return () => {
      turns = 0;
    };
  },
};

/** Opens a workbook with one empty sheet, `Sheet1`. Close it before the next one. */
export function openBed(options: StandInOptions = {}): ExcelBed {
  const door = openInNode(options);
  door.install();
  return {
    ...door,
    host: openExcel(testTimers),
    roundTrips: async (work) => {
      const before = door.excel.requests.length;
      await work();
      return door.excel.requests.length - before;
    },
  };
}

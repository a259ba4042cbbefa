import type { WritePlan } from '../../workbook/plan';
import type { Asks } from './ask';
import { checkEdits } from './edit-site';
import { inspect } from './inspect';
import type { Afterwards, Journal } from './journal';
import { prepareWrite, type PreparedWrite } from './prepare-write';
import { queueFinal } from './queue-final';
import { removeSheet } from './remove-sheet';
import { stageWrite } from './stage-write';
import { recover } from './recover';

/** A write that was carried out, and what it left. */
export interface Written {
  readonly journal: Journal;
  readonly afterwards: Afterwards;
}

/**
 * Carries a plan out: looks at the workbook; writes what is new beside it, on very hidden sheets, in as many requests
 * as that takes; and changes what people see with the last one alone. What fails is taken back.
 * @throws {WriteRefusedError}
 * @throws {HostProblemError}
 * @throws {RangeError} for what no sheet can hold.
 */
export async function writePlan(asks: Asks, plan: WritePlan): Promise<Written> {
  checkEdits(plan.edits);
  const prepared = prepareWrite(plan, await inspect(asks.read, plan));
  const journal = await staged(asks, prepared);
  try {
    const afterwards = await asks.ask((context) => queueFinal(context, prepared, journal));
    return { journal, afterwards: afterwards() };
  } catch (problem) {
    await recover(asks, journal, problem);
    throw problem;
  }
}

async function staged(asks: Asks, prepared: PreparedWrite): Promise<Journal> {
  try {
    return await stageWrite(asks.ask, prepared);
  } catch (problem) {
    await cleanUp(asks, prepared);
    throw problem;
  }
}

/** Milliseconds before cleaning up is tried again. */
const PAUSES = [300, 1_000, 3_000];

/**
 * Nothing of the person's was changed yet. Should Excel not even let the hidden sheets be removed, they are in no
 * snapshot, and the next write removes them: the problem that is told is the first one.
 */
async function cleanUp({ ask, timers }: Asks, { ownSheets }: PreparedWrite): Promise<void> {
  for (const pause of PAUSES) {
    try {
      const worksheets = await ask(({ workbook }) => {
        workbook.worksheets.load('items/name');
        return workbook.worksheets;
      });
      const present = new Set(worksheets.items.map(({ name }) => name));
      await ask((context) => {
        for (const name of ownSheets) {
          if (present.has(name)) removeSheet(context.workbook.worksheets.getItem(name));
        }
        context.runtime.enableEvents = true;
      });
      return;
    } catch {
      await timers.pause(pause);
    }
  }
}

import type { WritePlan } from '../../workbook/plan';
import { HostProblemError } from '../host';
import type { Asks } from './ask';
import { checkEdits } from './edit-site';
import { inspect } from './inspect';
import type { Afterwards, Journal } from './journal';
import { prepareWrite, type PreparedWrite } from './prepare-write';
import { isOwnSheet } from './own-sheets';
import { isProblem } from './problems';
import { queueFinal } from './queue-final';
import { removeSheet } from './remove-sheet';
import { stageWrite } from './stage-write';
import { withLargeAppends } from './take-back';
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
    return { journal, afterwards: await withLargeAppends(asks.read, journal, afterwards()) };
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
    throw aboutSheet(problem, prepared);
  }
}

/** Excel does not say which sheet is protected; where there is but one, it is clear. */
function aboutSheet(problem: unknown, { inspection }: PreparedWrite): unknown {
  const [sheet, ...others] = inspection.protectedSheets;
  if (!isProblem(problem, 'protected') || sheet === undefined || others.length > 0) return problem;
  return new HostProblemError('protected', String(problem), sheet);
}

/** Milliseconds before cleaning up is tried again. */
const PAUSES = [300, 1_000, 3_000];

/**
 * Nothing of the person's was changed yet, but that a protection may be off. Should Excel not even let the hidden sheets
 * be removed, they are in no snapshot, and the next write removes them: the problem that is told is the first one.
 */
async function cleanUp({ ask, timers }: Asks, prepared: PreparedWrite): Promise<void> {
  const { protections } = prepared.inspection;
  for (const pause of PAUSES) {
    try {
      const { worksheets, guarded } = await ask(({ workbook }) => {
        workbook.worksheets.load('items/id,items/name');
        const sheets = [...protections.keys()].map((id) => workbook.worksheets.getItem(id));
        for (const sheet of sheets) sheet.load('id,protection/protected');
        return { worksheets: workbook.worksheets, guarded: sheets };
      });
      const ours = worksheets.items.filter((sheet) => isOurs(sheet, prepared)).map(({ id }) => id);
      const bare = guarded.filter(({ protection }) => !protection.protected).map(({ id }) => id);
      await ask((context) => {
        const sheets = context.workbook.worksheets;
        for (const id of ours) removeSheet(sheets.getItem(id));
        for (const id of bare) sheets.getItem(id).protection.protect(protections.get(id));
        context.runtime.enableEvents = true;
      });
      return;
    } catch {
      await timers.pause(pause);
    }
  }
}

/** A copy may not have got its own name yet: then Excel calls it after its original, with a number. */
function isOurs(
  { id, name }: { readonly id: string; readonly name: string },
  { inspection, ownSheets, sheets }: PreparedWrite,
): boolean {
  if (ownSheets.includes(name)) return true;
  if (inspection.listed.sheets.some((sheet) => sheet.id === id) || isOwnSheet(name)) return false;
  return sheets.some(
    ({ replaced }) =>
      replaced && name.startsWith(replaced.sheet.name.slice(0, 20)) && /\(\d+\)$/.test(name),
  );
}

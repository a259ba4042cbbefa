import { HostProblemError } from '../host';
import type { Asks } from './ask';
import type { Afterwards, Journal } from './journal';
import { prepareBack } from './take-back';

/** Milliseconds before it is tried again: somebody may have to leave a cell first. */
const PAUSES = [300, 1_000, 3_000, 10_000, 30_000];

/** Writing broke off, and what was written is still there in part. */
export class HalfWrittenError extends HostProblemError {
  constructor(
    readonly journal: Journal,
    detail: string,
    sheet: string | undefined,
  ) {
    super('half-written', detail, sheet);
  }
}

/** A write that can be taken back; `afterwards` is not known of one that broke off. */
export interface Undoable {
  readonly journal: Journal;
  readonly afterwards?: Afterwards;
}

/**
 * Takes back a write that was carried out.
 * @throws {HostProblemError} before anything is changed; `half-written` after that.
 */
export async function undoWrite(asks: Asks, { journal, afterwards }: Undoable): Promise<void> {
  const send = await prepareBack(asks, journal, afterwards);
  try {
    await send();
  } catch (problem) {
    await recover(asks, journal, problem);
  }
}

/**
 * Takes back what a request that failed may have left, again and again if need be.
 * @throws {HalfWrittenError} when Excel never lets it.
 */
export async function recover(
  { ask, timers }: Asks,
  journal: Journal,
  problem: unknown,
): Promise<void> {
  let last = problem;
  for (const pause of PAUSES) {
    try {
      const send = await prepareBack({ ask, read: ask }, journal);
      await send();
      return;
    } catch (error) {
      last = error;
    }
    await timers.pause(pause);
  }
  const sheet =
    journal.replaced[0]?.before.name ?? journal.appends[0]?.sheet ?? journal.edits[0]?.sheet;
  throw new HalfWrittenError(journal, `${String(problem)}; then ${String(last)}`, sheet);
}

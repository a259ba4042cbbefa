import { HostProblemError } from '../host';
import { asProblem, isProblem } from './problems';
import type { Timers } from './timers';

/**
 * One request to Excel: what `queue` puts into the context is sent at once, and what it gave comes back when the answer
 * is there, its loaded properties filled. Nothing lives longer than its request, so there is nothing to clean up.
 * @throws {HostProblemError} for all that Excel or the way to it answers; part of the request may have taken effect.
 */
export type Ask = <Result>(queue: (context: Excel.RequestContext) => Result) => Promise<Result>;

/** The ways to ask. */
export interface Asks {
  /** For requests that change something: never sent twice. */
  readonly ask: Ask;
  /** For reads, which may be asked again. */
  readonly read: Ask;
  readonly timers: Timers;
}

/** Milliseconds until a request without an answer counts as lost. */
const LONGEST_WAIT = 90_000;

/** Milliseconds before a read is tried again. */
const PAUSES = [500, 2_000];

export function asker(timers: Timers): Ask {
  return async (queue) => {
    const context = new Excel.RequestContext();
    try {
      const result = queue(context);
      await answered(context.sync(), timers);
      return result;
    } catch (error) {
      throw asProblem(error);
    }
  };
}

function answered(answer: Promise<unknown>, timers: Timers): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = timers.after(LONGEST_WAIT, () =>
      reject(new HostProblemError('no-answer', `no answer within ${LONGEST_WAIT} ms`)),
    );
    answer.then(
      () => {
        stop();
        resolve();
      },
      (error: unknown) => {
        stop();
        reject(error);
      },
    );
  });
}

/** For reads alone: what failed for want of a moment's time is asked again. */
export function patient(ask: Ask, timers: Timers): Ask {
  return async (queue) => {
    for (const pause of PAUSES) {
      try {
        return await ask(queue);
      } catch (error) {
        if (!isProblem(error, 'busy', 'connection')) throw error;
      }
      await timers.pause(pause);
    }
    return ask(queue);
  };
}
